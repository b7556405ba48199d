UNWIND $keys AS key
MATCH (r:Record {key: key})-[:OF]->(e:Entity)
RETURN r.key AS key, e.id AS entity
