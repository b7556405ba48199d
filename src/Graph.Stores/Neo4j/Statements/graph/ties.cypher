UNWIND $keys AS key
MATCH (r:Record {key: key})
RETURN r.key AS key, r.relations AS relations, [(r)-[:BEARS]->(s:Selector) | s.kind + ':' + s.value] AS selectors
