UNWIND $keys AS key
MATCH (r:Record {key: key})-[:OF]->(e:Entity)
RETURN r.key AS key, e.id AS entity, null AS opened, null AS settled
UNION ALL
MATCH (t:Turn {id: 1})
RETURN null AS key, null AS entity, t.opened AS opened, t.settled AS settled
