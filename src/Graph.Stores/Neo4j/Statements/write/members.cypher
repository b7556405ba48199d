UNWIND $rows AS row
MATCH (r:Record {key: row.key})
MATCH (e:Entity {id: row.entity})
CREATE (r)-[:OF]->(e)
