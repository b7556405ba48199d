UNWIND $keys AS key
MATCH (r:Record {key: key})
WHERE r.hash IS NOT NULL
RETURN r.key AS key, r.content AS content, r.hash AS hash, r.published AS published, r.load AS load, r.since AS since, r.confirmed AS confirmed, r.closed AS closed, null AS opened, null AS settled
UNION ALL
MATCH (t:Turn {id: 1})
RETURN null AS key, null AS content, null AS hash, null AS published, null AS load, null AS since, null AS confirmed, null AS closed, t.opened AS opened, t.settled AS settled
