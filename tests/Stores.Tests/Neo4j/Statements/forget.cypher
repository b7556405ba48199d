MATCH (m:Migration)
DELETE m
