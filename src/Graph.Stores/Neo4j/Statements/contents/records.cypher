// A page of records with what is around them; their versions come by records/history.
MATCH (r:Record)
WHERE r.key > $after
WITH r ORDER BY r.key LIMIT $take
CALL (r) {
  OPTIONAL MATCH (r)<-[s:STATES]-(l:Load)
  WITH s, l ORDER BY l.since
  RETURN [x IN collect(CASE WHEN s IS NULL THEN null ELSE {load: l.id, hash: s.hash, stands: s.until IS NULL} END) WHERE x IS NOT NULL] AS statements
}
CALL (r) {
  OPTIONAL MATCH (r)-[:PURGED]->(p:Purge)
  WITH p ORDER BY p.number
  RETURN [x IN collect(p {.at, .user, .reason}) WHERE x IS NOT NULL] AS purges
}
OPTIONAL MATCH (r)-[:OF]->(e:Entity)
RETURN r.key AS key, r.hash IS NOT NULL AS stands, r.closed AS closed, e.id AS entity, r.relations AS relations, statements, purges,
  [(r)-[:BEARS]->(x:Selector) | x.kind + ':' + x.value] AS selectors
ORDER BY key
