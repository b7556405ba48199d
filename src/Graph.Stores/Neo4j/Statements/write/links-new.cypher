// Links of a record that this commit made.
UNWIND $rows AS row
MATCH (a:Record {key: row.left})
MATCH (b:Record {key: row.right})
CREATE (l:CandidateLink)
SET l = row
CREATE (l)-[:LEFT]->(a)
CREATE (l)-[:RIGHT]->(b)
