MATCH (l:PurgedLink)
RETURN l.kind AS kind, l.left AS left, l.right AS right, l.prior AS prior, l.score AS score, l.probability AS probability, l.decision AS decision, l.reason AS reason,
  l.contributions AS contributions, l.model AS model, 0.0 AS risk, l.number AS number
ORDER BY number, kind, left, right
