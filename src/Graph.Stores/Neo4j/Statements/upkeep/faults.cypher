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
  MATCH (h:Head {id: 1}) WHERE h.number <> COUNT { MATCH (:Commit) }
  RETURN 'heads whose number is not that of their commits' AS fault, count(*) AS n
}
WITH fault, n
WHERE n > 0
RETURN fault, n
ORDER BY fault
