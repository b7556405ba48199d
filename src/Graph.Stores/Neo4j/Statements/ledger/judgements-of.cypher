CALL () {
  UNWIND $keys AS key
  MATCH (j:Judgement {left: key})
  RETURN j
  UNION
  UNWIND $keys AS key
  MATCH (j:Judgement {right: key})
  RETURN j
}
WITH DISTINCT j
RETURN j.id AS id, j.kind AS kind, j.left AS left, j.right AS right, j.verdict AS verdict, j.user AS user, j.reason AS reason, j.at AS at, j.revokedAt AS revokedAt, j.revokedBy AS revokedBy
ORDER BY at, id
