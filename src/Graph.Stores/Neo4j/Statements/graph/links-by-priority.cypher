// A page of one decision, from the most urgent on.
MATCH (l:CandidateLink)
WHERE l.decision = $decision AND l.priority <= $priority
  AND CASE WHEN l.priority < $priority OR l.kind > $kind THEN true WHEN l.kind = $kind AND l.left = $left THEN l.right > $right ELSE l.kind = $kind AND l.left > $left END
  AND ($only IS NULL OR l.kind = $only)
  AND ($source IS NULL OR l.left STARTS WITH $source OR l.right STARTS WITH $source)
WITH l ORDER BY l.decision DESC, l.priority DESC, l.kind, l.left, l.right LIMIT $take
RETURN l.kind AS kind, l.left AS left, l.right AS right, l.prior AS prior, l.score AS score, l.probability AS probability, l.decision AS decision, l.reason AS reason,
  l.contributions AS contributions, l.model AS model, l.risk AS risk
