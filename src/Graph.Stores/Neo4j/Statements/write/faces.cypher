// What is seen of entities whose records changed: that of their leading records; designated while an open record of a list is among them.
CALL () {
  UNWIND $keys AS key
  MATCH (:Record {key: key})-[:OF]->(e:Entity)
  RETURN e
  UNION
  UNWIND $ids AS id
  MATCH (e:Entity {id: id})
  RETURN e
}
WITH DISTINCT e
MATCH (r:Record {key: e.id})
REMOVE e:Party:Person:Company:Organization:Wallet:Vessel:Aircraft:Persona:Designated
SET e.caption = coalesce(r.caption, e.id), e:$(coalesce(r.kind, 'Party'))
WITH e
WHERE EXISTS { MATCH (e)<-[:OF]-(m:Record) WHERE m.source IN $lists AND m.closed IS NULL }
SET e:Designated
