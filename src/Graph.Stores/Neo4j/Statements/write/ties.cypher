// The relations a record states, as it states them and as far as their other ends are known.
UNWIND $rows AS row
MATCH (r:Record {key: row.key})
REMOVE r:Untied
SET r += row
FOREACH (x IN CASE WHEN row.untied IS NULL THEN [] ELSE [r] END | SET x:Untied)
