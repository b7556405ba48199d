// A commit stands whole, or not at all.
MATCH (t:Turn {id: 1})
SET t.settled = CASE WHEN t.settled < $opened THEN $opened ELSE t.settled END
