// The last statement that ended, and the purge that came with or after it.
UNWIND $keys AS key
MATCH (r:Record {key: key})
WHERE r.hash IS NULL
CALL (r) {
  MATCH (r)<-[s:STATES]-(l:Load)
  RETURN l.id AS load, s.until AS ended
  ORDER BY ended DESC, l.published DESC, load
  LIMIT 1
}
CALL (r, ended) {
  OPTIONAL MATCH (r)-[:PURGED]->(p:Purge)
  WHERE p.number >= ended
  RETURN p
  ORDER BY p.number DESC
  LIMIT 1
}
RETURN key, load, p.at AS at, p.user AS user, p.reason AS reason
