UNWIND $rows AS row
CREATE (x:Reject)
SET x = row
WITH x
MATCH (l:Load {id: x.load})
CREATE (l)-[:SET_ASIDE]->(x)
