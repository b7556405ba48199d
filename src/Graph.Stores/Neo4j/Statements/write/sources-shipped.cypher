// Sources that nobody has set stand as shipped.
UNWIND $rows AS row
MERGE (s:Source {name: row.name})
ON CREATE SET s.rank = row.rank, s.trust = row.trust, s.eachOnce = row.eachOnce, s.chosen = false
