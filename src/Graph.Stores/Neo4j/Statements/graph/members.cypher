UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:OF]-(r:Record)
RETURN e.id AS entity, r.key AS key
