MATCH (l:Load)
WHERE ($source IS NULL OR l.source = $source) AND ($load IS NULL OR l.id = $load)
MATCH (l)-[:SET_ASIDE]->(x:Reject)
WITH l, x ORDER BY x.file, x.row, x.place
WITH l.source AS source, l.id AS load, x.kind AS kind, x.column AS detail, count(*) AS n, collect(x.file + ', row ' + toString(x.row))[0..$examples] AS examples
RETURN kind, source, load, detail, n, examples
ORDER BY n DESC, load, kind, detail
LIMIT $most
