UNWIND $rows AS row
MATCH (r:Record {key: row.key})
SET r += row
