// Edges between entities follow the relations of their records. Of records that move all are taken away, of those that state others their own; write/edges draws them again.
CALL () {
  UNWIND $moved AS key
  MATCH (:Record {key: key})-[:OF]->(:Entity)-[edge:LINKED_TO|OWNS|CONTROLS|DIRECTS|EMPLOYS|ACTS_FOR|FAMILY_OF|ASSOCIATED_WITH|WORKED_BY|IDENTITY_OF|HOLDS|TRANSFERRED_TO]-(:Entity)
  WHERE edge.subject = key OR edge.object = key
  RETURN edge
  UNION
  UNWIND $restated AS key
  MATCH (:Record {key: key})-[:OF]->(:Entity)-[edge:LINKED_TO|OWNS|CONTROLS|DIRECTS|EMPLOYS|ACTS_FOR|FAMILY_OF|ASSOCIATED_WITH|WORKED_BY|IDENTITY_OF|HOLDS|TRANSFERRED_TO]-(:Entity)
  WHERE edge.record = key
  RETURN edge
}
WITH DISTINCT edge
DELETE edge
