UNWIND $keys AS key
MATCH (r:Record {key: key})
WHERE r.hash IS NOT NULL
RETURN r.key AS key, r.content AS content, r.hash AS hash, r.published AS published, r.load AS load, r.since AS since, r.confirmed AS confirmed, r.closed AS closed
