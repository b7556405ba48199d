// Records that the commits of a span touched, with what stood before and what stands after it.
MATCH (c:Commit)
WHERE c.number > $after AND c.number <= $upTo
UNWIND c.records AS touched
WITH DISTINCT touched
MATCH (r:Record {key: touched})
OPTIONAL MATCH (r)-[:WAS]->(v:Version)
WHERE (v.since <= $after AND v.until > $after) OR (v.since <= $upTo AND v.until > $upTo)
WITH r, collect([v.since, v.until, v.content]) AS versions
RETURN r.key AS key, r.since AS since, r.content AS content,
  [x IN versions WHERE x[0] <= $after AND x[1] > $after | x[2]] AS before,
  [x IN versions WHERE x[0] <= $upTo AND x[1] > $upTo | x[2]] AS after,
  coalesce(r.closings, []) AS closings,
  EXISTS { MATCH (r)-[:PURGED]->(p:Purge) WHERE p.number > $after } AS purged
ORDER BY key
