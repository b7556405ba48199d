// Of records that this commit made: each selector is looked for once, and named by its place in the list.
UNWIND $selectors AS one
MERGE (s:Selector {kind: one.kind, value: one.value})
ON CREATE SET s:$(one.label)
WITH collect(s) AS selectors
UNWIND $rows AS row
MATCH (r:Record {key: row.key})
UNWIND row.places AS place
WITH r, selectors[place] AS s
CREATE (r)-[:BEARS]->(s)
WITH DISTINCT s
WHERE COUNT { (s)<-[:BEARS]-() } >= $hub
SET s:Hub
