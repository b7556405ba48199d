MERGE (n:Thing {name: $name})
SET n.times = coalesce(n.times, 0) + 1
RETURN n.times AS times
