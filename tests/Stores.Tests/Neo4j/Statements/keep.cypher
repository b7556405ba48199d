MERGE (n:Thing {name: $name})
SET n.text = $text
