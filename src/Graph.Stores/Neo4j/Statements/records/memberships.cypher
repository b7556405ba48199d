MATCH (r:Record)
WHERE r.key > $after
WITH r ORDER BY r.key LIMIT $take
OPTIONAL MATCH (r)-[:OF]->(e:Entity)
RETURN r.key AS key, e.id AS entity
ORDER BY key
