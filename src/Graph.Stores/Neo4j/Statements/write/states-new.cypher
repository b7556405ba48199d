// Of records that this commit made.
MATCH (l:Load {id: $load})
UNWIND $rows AS row
MATCH (r:Record {key: row.key})
CREATE (l)-[s:STATES {hash: row.hash, since: $number}]->(r)
RETURN count(s) AS written
