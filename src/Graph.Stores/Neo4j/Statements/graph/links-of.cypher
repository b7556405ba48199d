UNWIND $keys AS key
MATCH (:Record {key: key})<-[:LEFT|RIGHT]-(l:CandidateLink)
WITH DISTINCT l
RETURN l.kind AS kind, l.left AS left, l.right AS right, l.prior AS prior, l.score AS score, l.probability AS probability, l.decision AS decision, l.reason AS reason,
  l.contributions AS contributions, l.model AS model, l.risk AS risk
