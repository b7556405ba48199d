UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:OF]-(r:Record)
RETURN e.id AS entity, r.key AS key, null AS opened, null AS settled
UNION ALL
MATCH (t:Turn {id: 1})
RETURN null AS entity, null AS key, t.opened AS opened, t.settled AS settled
