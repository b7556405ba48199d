MATCH (r:Record)
WHERE r.closed IS NOT NULL
RETURN r.key AS key, r.closed AS closed
ORDER BY key
