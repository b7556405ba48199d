UNWIND $keys AS key
MATCH (r:Record {key: key})
CALL (r) {
  MATCH (r)<-[s:STATES WHERE s.until IS NULL]-(l:Load)
  WHERE $except IS NULL OR l.id <> $except
  RETURN l.id AS load, l.published AS published, s.hash AS hash
  ORDER BY published DESC, hash DESC, load
  LIMIT 1
}
RETURN key, load, published, hash
