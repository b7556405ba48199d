SHOW INDEXES YIELD name, state
WHERE name STARTS WITH 'thing_'
RETURN name, state
ORDER BY name
