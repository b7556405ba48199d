// Every version of records that are to be purged: where its row was, by which what was set aside of it is found.
UNWIND $keys AS key
MATCH (r:Record {key: key})
CALL (r) {
  WITH r WHERE r.hash IS NOT NULL
  RETURN r.load AS load, r.content AS content
  UNION ALL
  MATCH (r)-[:WAS]->(v:Version)
  RETURN v.load AS load, v.content AS content
}
RETURN key, load, content
