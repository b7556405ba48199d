MATCH (r:Record)
WHERE r.key > $after AND r.key < $before
WITH r ORDER BY r.key LIMIT $take
OPTIONAL MATCH (r)<-[s:STATES]-(l:Load)
WITH r, count(s) AS stated, max(l.published) AS latest, max(s.since) AS since
RETURN r.key AS key,
  stated > 0 AND latest < $than AND NOT EXISTS { MATCH (r)-[:PURGED]->(p:Purge) WHERE p.number > since } AS older
ORDER BY key
