// closings: pairs of the commits between which the record was closed; −1 while it still is.
UNWIND $rows AS row
MATCH (r:Record {key: row.key})
SET r.closings = CASE WHEN r.closed IS NULL THEN r.closings ELSE r.closings[0..-1] + $number END
SET r.closed = row.at
FOREACH (x IN CASE WHEN row.at IS NULL THEN [] ELSE [r] END | SET x.closings = coalesce(x.closings, []) + [$number, -1])
