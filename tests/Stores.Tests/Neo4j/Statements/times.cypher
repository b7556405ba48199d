MATCH (n:Thing {name: $name})
RETURN n.times AS times
