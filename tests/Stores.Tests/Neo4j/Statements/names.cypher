MATCH (n:Thing)
RETURN n.name AS name
