// Given twice it is one judgement; taken back twice it keeps the first revocation.
MERGE (j:Judgement {id: $judgement.id})
ON CREATE SET j = $judgement, j.since = $number
FOREACH (x IN CASE WHEN $judgement.revokedAt IS NOT NULL AND j.until IS NULL THEN [j] ELSE [] END |
  SET x.revokedAt = $judgement.revokedAt, x.revokedBy = $judgement.revokedBy, x.until = $number)
WITH j
UNWIND [j.left, j.right] AS key
MATCH (r:Record {key: key})
MERGE (j)-[:ABOUT]->(r)
