MATCH (s:Source {chosen: true})
RETURN s.name AS name, s.rank AS rank, s.trust AS trust, s.eachOnce AS eachOnce
ORDER BY name
