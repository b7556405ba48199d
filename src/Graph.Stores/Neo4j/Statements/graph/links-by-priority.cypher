// A page of one decision, from the most urgent on.
MATCH (l:CandidateLink)
WHERE l.decision = $decision AND l.priority <= $priority
  AND (l.priority < $priority OR l.kind > $kind OR (l.kind = $kind AND (l.left > $left OR (l.left = $left AND l.right > $right))))
  AND ($only IS NULL OR l.kind = $only)
  AND ($source IS NULL OR l.left STARTS WITH $source OR l.right STARTS WITH $source)
WITH l ORDER BY l.priority DESC, l.kind, l.left, l.right LIMIT $take
RETURN l.kind AS kind, l.left AS left, l.right AS right, l.prior AS prior, l.score AS score, l.probability AS probability, l.decision AS decision, l.reason AS reason,
  l.contributions AS contributions, l.model AS model, l.risk AS risk
