UNWIND $keys AS key
MATCH (r:Record {key: key})
WHERE r.hash IS NOT NULL
RETURN r.key AS key, r.hash AS hash, r.confirmed AS confirmed, r.closed AS closed, null AS stated
