// The current version lies in the record, those before it around it.
UNWIND $keys AS key
MATCH (r:Record {key: key})
CALL (r) {
  WITH r WHERE r.hash IS NOT NULL
  RETURN r.content AS content, r.hash AS hash, r.published AS published, r.load AS load, r.since AS since, null AS until, r.confirmed AS confirmed, r.closed AS closed
  UNION ALL
  MATCH (r)-[:WAS]->(v:Version)
  RETURN v.content AS content, v.hash AS hash, v.published AS published, v.load AS load, v.since AS since, v.until AS until, v.confirmed AS confirmed, null AS closed
}
RETURN key, content, hash, published, load, since, until, confirmed, closed
ORDER BY key, published, hash, since, until
