// What is seen of entities made by this commit: that of their leading records.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
MATCH (r:Record {key: id})
SET e.caption = coalesce(r.caption, id), e:$(coalesce(r.kind, 'Party'))
WITH e, r
WHERE EXISTS { MATCH (e)<-[:OF]-(m:Record) WHERE m.source IN $lists AND m.closed IS NULL }
SET e:Designated
