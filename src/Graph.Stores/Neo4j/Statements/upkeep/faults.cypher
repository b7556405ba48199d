// What cannot be, if only this program has written to the graph.
CALL () {
  MATCH (r:Record) WHERE r.hash IS NOT NULL AND NOT EXISTS { MATCH (r)-[:OF]->(:Entity) }
  RETURN 'records that stand and are of no entity' AS fault, count(*) AS n
  UNION ALL
  MATCH (e:Entity) WHERE NOT EXISTS { MATCH (e)<-[:OF]-(:Record {key: e.id}) }
  RETURN 'entities whose leading record is not among their records' AS fault, count(*) AS n
  UNION ALL
  MATCH (r:Record) WHERE COUNT { (r)-[:OF]->() } > 1
  RETURN 'records of several entities' AS fault, count(*) AS n
  UNION ALL
  MATCH (l:CandidateLink) WHERE NOT EXISTS { MATCH (:Record {key: l.left})<-[:LEFT]-(l)-[:RIGHT]->(:Record {key: l.right}) }
  RETURN 'candidate links without their records' AS fault, count(*) AS n
  UNION ALL
  MATCH (s:Selector) WHERE NOT EXISTS { MATCH (s)<-[:BEARS]-(:Record) }
  RETURN 'selectors that nobody bears' AS fault, count(*) AS n
  UNION ALL
  MATCH (s:Selector) WHERE (s:Hub) <> (COUNT { (s)<-[:BEARS]-() } >= $hub)
  RETURN 'selectors that are marked as hubs and are none, or the other way' AS fault, count(*) AS n
  UNION ALL
  MATCH (e:Entity)
  WHERE (e:Designated) <> EXISTS { MATCH (e)<-[:OF]-(m:Record) WHERE m.closed IS NULL AND EXISTS { MATCH (:Source {name: m.source, trust: 'List'}) } }
  RETURN 'entities that are marked as designated and are not, or the other way' AS fault, count(*) AS n
  UNION ALL
  MATCH (e:Entity)<-[:OF]-(a:Record)-[x:LINKED_TO|OWNS|CONTROLS|DIRECTS|EMPLOYS|ACTS_FOR|FAMILY_OF|ASSOCIATED_WITH|WORKED_BY|IDENTITY_OF|HOLDS|TRANSFERRED_TO]->(b:Record)-[:OF]->(f:Entity)
  WHERE e <> f AND COUNT { MATCH (e)-[edge]->(f) WHERE type(edge) = type(x) AND edge.record = x.record AND edge.ordinal = x.ordinal AND edge.subject = a.key AND edge.object = b.key } <> 1
  RETURN 'relations of records that are not one edge between their entities' AS fault, count(*) AS n
  UNION ALL
  MATCH (e:Entity)-[edge:LINKED_TO|OWNS|CONTROLS|DIRECTS|EMPLOYS|ACTS_FOR|FAMILY_OF|ASSOCIATED_WITH|WORKED_BY|IDENTITY_OF|HOLDS|TRANSFERRED_TO]->(f:Entity)
  WHERE NOT EXISTS { MATCH (e)<-[:OF]-(:Record {key: edge.subject})-[x]->(:Record {key: edge.object})-[:OF]->(f) WHERE x.record = edge.record AND x.ordinal = edge.ordinal }
  RETURN 'edges between entities that no record of theirs states' AS fault, count(*) AS n
  UNION ALL
  MATCH (h:Head {id: 1}) WHERE h.number <> COUNT { MATCH (:Commit) }
  RETURN 'heads whose number is not that of their commits' AS fault, count(*) AS n
}
WITH fault, n
WHERE n > 0
RETURN fault, n
ORDER BY fault
