MERGE (s:Source {name: $name})
SET s.rank = $rank, s.trust = $trust, s.eachOnce = $eachOnce, s.chosen = true
