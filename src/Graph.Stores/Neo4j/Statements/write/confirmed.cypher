UNWIND $rows AS row
MATCH (r:Record {key: row.key})
WHERE r.hash IS NOT NULL
SET r.confirmed = row.published
