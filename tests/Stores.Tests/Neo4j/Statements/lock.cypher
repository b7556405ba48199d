MERGE (n:Thing {name: $name})
SET n.held = $holder
