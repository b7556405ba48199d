// A load that stands keeps the counts its batches raised.
MERGE (l:Load {id: $load.id})
ON CREATE SET l = $load, l.since = $number
ON MATCH SET l.status = $load.status, l.mode = $load.mode, l.roles = $load.roles, l.undoneAt = $load.undoneAt, l.undoneBy = $load.undoneBy
SET l.tally = $load.tally, l.problem = $load.problem
