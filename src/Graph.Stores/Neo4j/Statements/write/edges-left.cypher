// Edges between entities follow the relations of their records: those of records that move or state others are taken away, and drawn again by write/edges.
UNWIND $keys AS key
MATCH (:Record {key: key})-[:OF]->(:Entity)-[edge:LINKED_TO|OWNS|CONTROLS|DIRECTS|EMPLOYS|ACTS_FOR|FAMILY_OF|ASSOCIATED_WITH|WORKED_BY|IDENTITY_OF|HOLDS|TRANSFERRED_TO]-(:Entity)
WHERE edge.subject = key OR edge.object = key
WITH DISTINCT edge
DELETE edge
