UNWIND $rows AS row
MATCH (s:Selector {kind: row.kind, value: row.value})<-[:BEARS]-(r:Record)
WITH s, r.key AS key ORDER BY key
WITH s, collect(key) AS keys
RETURN s.kind AS kind, s.value AS value, size(keys) AS total, keys[0..$limit] AS keys, null AS opened, null AS settled
UNION ALL
MATCH (t:Turn {id: 1})
RETURN null AS kind, null AS value, null AS total, null AS keys, t.opened AS opened, t.settled AS settled
