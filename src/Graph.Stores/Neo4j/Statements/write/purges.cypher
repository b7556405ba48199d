// The text of records is removed for good; who did it, when and why stays.
UNWIND $rows AS row
MATCH (r:Record {key: row.key})
CREATE (r)-[:PURGED]->(:Purge {number: $number, at: row.at, user: row.user, reason: row.reason})
SET r.content = CASE WHEN r.hash IS NULL THEN null ELSE row.content END, r.caption = null, r.names = null
WITH r, row
OPTIONAL MATCH (r)-[:WAS]->(v:Version)
SET v.content = row.content
RETURN DISTINCT r.key AS key
