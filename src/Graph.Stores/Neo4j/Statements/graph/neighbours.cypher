// The edges of entities in the order in which they are told; only what is shown is read in full.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  CALL (e) {
    MATCH (e)<-[:OF]-(:Record)-[x:LINKED_TO|OWNS|CONTROLS|DIRECTS|EMPLOYS|ACTS_FOR|FAMILY_OF|ASSOCIATED_WITH|WORKED_BY|IDENTITY_OF|HOLDS|TRANSFERRED_TO]->(:Record)-[:OF]->(f:Entity)
    WHERE f <> e
    RETURN e.id AS from, f.id AS to, 0 AS sort, 0 AS kind, x.record AS a, x.ordinal AS ordinal, '' AS b, x AS stated, null AS link
    UNION ALL
    MATCH (e)<-[:OF]-(:Record)<-[x:LINKED_TO|OWNS|CONTROLS|DIRECTS|EMPLOYS|ACTS_FOR|FAMILY_OF|ASSOCIATED_WITH|WORKED_BY|IDENTITY_OF|HOLDS|TRANSFERRED_TO]-(:Record)-[:OF]->(f:Entity)
    WHERE f <> e
    RETURN f.id AS from, e.id AS to, 0 AS sort, 0 AS kind, x.record AS a, x.ordinal AS ordinal, '' AS b, x AS stated, null AS link
    UNION ALL
    MATCH (e)<-[:OF]-(:Record)<-[:LEFT]-(l:CandidateLink)-[:RIGHT]->(:Record)-[:OF]->(f:Entity)
    WHERE f <> e
    RETURN e.id AS from, f.id AS to, 1 AS sort, l.kind AS kind, l.left AS a, 0 AS ordinal, l.right AS b, null AS stated, l AS link
    UNION ALL
    MATCH (e)<-[:OF]-(:Record)<-[:RIGHT]-(l:CandidateLink)-[:LEFT]->(:Record)-[:OF]->(f:Entity)
    WHERE f <> e
    RETURN f.id AS from, e.id AS to, 1 AS sort, l.kind AS kind, l.left AS a, 0 AS ordinal, l.right AS b, null AS stated, l AS link
  }
  WITH from, to, sort, kind, a, ordinal, b, stated, link
  ORDER BY from, to, sort, kind, a, ordinal, b
  WITH collect({from: from, to: to, stated: stated, link: link}) AS edges
  RETURN size(edges) AS total, edges[0..$limit] AS shown
}
RETURN id, total, [x IN shown WHERE x.stated IS NOT NULL |
    {from: x.from, to: x.to, record: x.stated.record, ordinal: x.stated.ordinal, stated: x.stated.stated, subject: startNode(x.stated).key, object: endNode(x.stated).key}] AS relations,
  [x IN shown WHERE x.link IS NOT NULL | {from: x.from, to: x.to, link: properties(x.link)}] AS links, null AS opened, null AS settled
UNION ALL
MATCH (t:Turn {id: 1})
RETURN null AS id, null AS total, null AS relations, null AS links, t.opened AS opened, t.settled AS settled
