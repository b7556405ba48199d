// Records that this commit makes, each the leader of an entity of its own: nothing of them has to be looked for.
OPTIONAL MATCH (l:Load {id: $load})
UNWIND $rows AS row
CREATE (r:Record)
SET r = row.record
CREATE (r)-[:OF]->(e:Entity {id: row.record.key, caption: row.record.caption})
SET e:$(row.record.kind)
FOREACH (x IN CASE WHEN row.stated THEN [l] ELSE [] END | CREATE (x)-[:STATES {hash: row.record.hash, since: $number}]->(r))
FOREACH (x IN CASE WHEN row.listed THEN [e] ELSE [] END | SET x:Designated)
FOREACH (x IN CASE WHEN row.record.untied IS NULL THEN [] ELSE [r] END | SET x:Untied)
