MATCH (m:Migration)
RETURN m.id AS id, m.hash AS hash
ORDER BY id
