// Each untied relation of a record is kept as its status, kind and ordinal.
MATCH (r:Untied)
WHERE r.hash IS NOT NULL AND ($source IS NULL OR r.source = $source) AND ($load IS NULL OR r.load = $load)
UNWIND r.untied AS text
WITH r, split(text, ' ') AS untied
WITH r.source AS source, untied[0] AS status, untied[1] AS detail, r.key AS key, toInteger(untied[2]) AS ordinal ORDER BY key, ordinal
WITH source, status, detail, count(*) AS n, collect(key)[0..$examples] AS examples
RETURN status AS kind, source, $load AS load, detail, n, examples
ORDER BY n DESC, source, kind, detail
LIMIT $most
