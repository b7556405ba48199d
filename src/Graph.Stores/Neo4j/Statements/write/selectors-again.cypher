UNWIND $rows AS row
MATCH (r:Record {key: row.key})
MERGE (s:Selector {kind: row.kind, value: row.value})
ON CREATE SET s:$(row.label)
MERGE (r)-[:BEARS]->(s)
WITH DISTINCT s
WHERE COUNT { (s)<-[:BEARS]-() } >= $hub
SET s:Hub
