// A page of one kind of link, in the order of its index; said with CASE, since of an OR the planner makes two reads and a sort.
MATCH (l:CandidateLink)
WHERE l.kind = $kind AND l.left >= $left AND l.right >= '' AND CASE WHEN l.left = $left THEN l.right > $right ELSE true END
  AND ($decisions IS NULL OR l.decision IN $decisions)
  AND ($source IS NULL OR l.left STARTS WITH $source OR l.right STARTS WITH $source)
WITH l ORDER BY l.kind, l.left, l.right LIMIT $take
RETURN l.kind AS kind, l.left AS left, l.right AS right, l.prior AS prior, l.score AS score, l.probability AS probability, l.decision AS decision, l.reason AS reason,
  l.contributions AS contributions, l.model AS model, l.risk AS risk
