// Selectors that records no longer bear; what nobody bears is gone.
UNWIND $rows AS row
MATCH (r:Record {key: row.key})-[b:BEARS]->(s:Selector)
WHERE NOT s.kind + ':' + s.value IN row.borne
DELETE b
WITH DISTINCT s, COUNT { (s)<-[:BEARS]-() } AS degree
FOREACH (x IN CASE WHEN degree < $hub THEN [s] ELSE [] END | REMOVE x:Hub)
WITH s, degree
WHERE degree = 0
DELETE s
