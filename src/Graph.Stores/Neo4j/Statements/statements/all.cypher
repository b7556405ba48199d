MATCH (r:Record)
WHERE r.key > $after
WITH r ORDER BY r.key LIMIT $take
OPTIONAL MATCH (r)<-[s:STATES WHERE s.until IS NULL]-(l:Load)
RETURN r.key AS key, l.id AS load, l.published AS published, s.hash AS hash
ORDER BY key, load
