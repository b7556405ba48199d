// A commit holds what it tells as one JSON list: a load tells thousands of things at once, and nobody asks for one of them alone.
MATCH (c:Commit)
WHERE c.number >= $number
RETURN c.number AS number, c.events AS events
ORDER BY number
LIMIT $take
