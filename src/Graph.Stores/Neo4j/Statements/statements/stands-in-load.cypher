UNWIND $keys AS key
MATCH (r:Record {key: key})
WHERE r.hash IS NOT NULL
OPTIONAL MATCH (r)<-[s:STATES WHERE s.until IS NULL]-(l:Load {id: $load})
RETURN r.key AS key, r.hash AS hash, r.confirmed AS confirmed, r.closed AS closed, s.hash AS stated
