UNWIND $rows AS row
MATCH (:Load {id: row.load})-[:SET_ASIDE]->(x:Reject)
WHERE (x.file = row.file AND x.row = row.row) OR x.value = row.id
SET x.value = '', x.problem = $removed, x.mend = ''
