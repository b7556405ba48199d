CALL () {
  UNWIND $moved AS key
  MATCH (:Record {key: key})-[stated:LINKED_TO|OWNS|CONTROLS|DIRECTS|EMPLOYS|ACTS_FOR|FAMILY_OF|ASSOCIATED_WITH|WORKED_BY|IDENTITY_OF|HOLDS|TRANSFERRED_TO]-(:Record)
  RETURN stated
  UNION
  UNWIND $restated AS key
  MATCH (:Record {key: key})-[stated:LINKED_TO|OWNS|CONTROLS|DIRECTS|EMPLOYS|ACTS_FOR|FAMILY_OF|ASSOCIATED_WITH|WORKED_BY|IDENTITY_OF|HOLDS|TRANSFERRED_TO]-(:Record)
  WHERE stated.record = key
  RETURN stated
}
WITH DISTINCT stated, startNode(stated) AS subject, endNode(stated) AS object
MATCH (subject)-[:OF]->(a:Entity)
MATCH (object)-[:OF]->(b:Entity)
WHERE a <> b
CREATE (a)-[edge:$(type(stated))]->(b)
SET edge = {subject: subject.key, object: object.key, record: stated.record, ordinal: stated.ordinal, from: stated.from, to: stated.to, share: stated.share, words: stated.words}
