UNWIND $rows AS row
MATCH (s:Selector {kind: row.kind, value: row.value})<-[:BEARS]-(r:Record)
WITH s, r.key AS key ORDER BY key
WITH s, collect(key) AS keys
RETURN s.kind AS kind, s.value AS value, size(keys) AS total, keys[0..$limit] AS keys
