// Keys that a relation, link or membership names before their records came.
UNWIND $rows AS row
CREATE (:Record {key: row.key, source: row.source})
