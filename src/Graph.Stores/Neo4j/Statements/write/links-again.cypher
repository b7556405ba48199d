UNWIND $rows AS row
MATCH (a:Record {key: row.left})
MATCH (b:Record {key: row.right})
MERGE (l:CandidateLink {kind: row.kind, left: row.left, right: row.right})
SET l = row
MERGE (l)-[:LEFT]->(a)
MERGE (l)-[:RIGHT]->(b)
