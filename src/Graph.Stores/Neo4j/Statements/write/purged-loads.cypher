UNWIND $loads AS load
MATCH (:Load {id: load})-[:SET_ASIDE]->(x:Reject)
SET x.value = '', x.problem = $removed, x.mend = ''
