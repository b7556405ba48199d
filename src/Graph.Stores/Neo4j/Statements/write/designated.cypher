// A source was set: who is designated by its records is looked at anew.
MATCH (r:Record {source: $source})-[:OF]->(e:Entity)
WITH DISTINCT e, EXISTS { MATCH (e)<-[:OF]-(m:Record) WHERE m.source IN $lists AND m.closed IS NULL } AS listed
FOREACH (x IN CASE WHEN listed THEN [e] ELSE [] END | SET x:Designated)
FOREACH (x IN CASE WHEN listed THEN [] ELSE [e] END | REMOVE x:Designated)
