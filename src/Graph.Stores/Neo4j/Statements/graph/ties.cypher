UNWIND $keys AS key
MATCH (r:Record {key: key})
RETURN r.key AS key, r.relations AS relations, [(r)-[:BEARS]->(s:Selector) | s.kind + ':' + s.value] AS selectors, null AS opened, null AS settled
UNION ALL
MATCH (t:Turn {id: 1})
RETURN null AS key, null AS relations, null AS selectors, t.opened AS opened, t.settled AS settled
