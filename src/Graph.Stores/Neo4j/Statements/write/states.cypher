// The same load states a record anew only after its statement was ended.
MATCH (l:Load {id: $load})
UNWIND $rows AS row
MATCH (r:Record {key: row.key})
MERGE (l)-[s:STATES]->(r)
ON CREATE SET s.hash = row.hash, s.since = $number
FOREACH (x IN CASE WHEN s.until IS NOT NULL THEN [s] ELSE [] END | SET x.hash = row.hash, x.since = $number, x.until = null)
RETURN count(s) AS written
