// Commits hold what they tell as lists; one is read from where the reader stands.
MATCH (c:Commit)
WHERE c.number >= $number
WITH c ORDER BY c.number
WITH c, CASE WHEN c.number = $number THEN $ordinal + 1 ELSE 0 END AS first
UNWIND range(first, size(c.kinds) - 1) AS ordinal
WITH c, ordinal LIMIT $take
RETURN c.number AS number, ordinal, c.kinds[ordinal] AS kind, c.subjects[ordinal] AS subject, c.objects[ordinal] AS object
