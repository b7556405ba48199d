MATCH (c:Commit)
WHERE c.load = $load AND c.batch IS NOT NULL
RETURN c.batch AS batch
ORDER BY batch
