// The sources whose open records are designated parties.
MATCH (s:Source {trust: 'List'})
RETURN s.name AS name
ORDER BY name
