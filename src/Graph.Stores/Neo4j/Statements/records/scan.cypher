// A page of what stood at a commit, in key order; of a record that changed since, the version of that time.
MATCH (r:Record)
WHERE r.key > $after
WITH r ORDER BY r.key LIMIT $take
CALL (r) {
  WITH r WHERE r.since <= $number
  RETURN r.content AS content, r.hash AS hash, r.published AS published, r.load AS load, r.since AS since, null AS until, r.confirmed AS confirmed
  UNION ALL
  WITH r WHERE r.since IS NULL OR r.since > $number
  OPTIONAL MATCH (r)-[:WAS]->(v:Version)
  WHERE v.since <= $number AND v.until > $number
  RETURN v.content AS content, v.hash AS hash, v.published AS published, v.load AS load, v.since AS since, v.until AS until, v.confirmed AS confirmed
}
RETURN r.key AS key, content, hash, published, load, since, until, confirmed, r.closed AS closed
ORDER BY key
