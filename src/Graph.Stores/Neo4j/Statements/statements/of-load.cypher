MATCH (l:Load {id: $load})-[s:STATES WHERE s.until IS NULL]->(r:Record)
RETURN r.key AS key
