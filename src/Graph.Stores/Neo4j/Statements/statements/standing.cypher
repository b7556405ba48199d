MATCH (r:Record)
WHERE r.key > $after AND r.key < $before
WITH r ORDER BY r.key LIMIT $take
RETURN r.key AS key, r.hash AS hash, r.confirmed AS confirmed, r.closed AS closed, null AS stated
