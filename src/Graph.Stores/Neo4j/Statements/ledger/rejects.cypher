MATCH (x:Reject)
WHERE x.load = $load AND x.file >= '' AND x.row IS NOT NULL AND x.place IS NOT NULL
RETURN x.file AS file, x.row AS row, x.column AS column, x.value AS value, x.problem AS problem, x.mend AS mend, x.wholeRow AS wholeRow, x.kind AS kind
ORDER BY x.load, x.file, x.row, x.place
SKIP $skip LIMIT $take
