// Records leave the entities they were of; what is left without a member is named, and goes with write/empty.
UNWIND $keys AS key
MATCH (r:Record {key: key})-[o:OF]->(e:Entity)
DELETE o
RETURN DISTINCT e.id AS id
