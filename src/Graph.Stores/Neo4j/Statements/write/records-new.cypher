// Records that this commit makes, of entities that others lead.
OPTIONAL MATCH (l:Load {id: $load})
UNWIND $rows AS row
CREATE (r:Record)
SET r = row.record
FOREACH (x IN CASE WHEN row.stated THEN [l] ELSE [] END | CREATE (x)-[:STATES {hash: row.record.hash, since: $number}]->(r))
FOREACH (x IN CASE WHEN row.record.untied IS NULL THEN [] ELSE [r] END | SET x:Untied)
