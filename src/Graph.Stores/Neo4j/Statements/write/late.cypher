// A version that came late was never the current one; one whose content is known already is not kept twice.
UNWIND $rows AS row
MATCH (r:Record {key: row.key})
WHERE coalesce(r.hash <> row.hash, true) AND NOT EXISTS { MATCH (r)-[:WAS]->(:Version {hash: row.hash}) }
CREATE (r)-[:WAS]->(:Version {content: row.content, hash: row.hash, published: row.published, confirmed: row.published, load: row.load, since: $number, until: $number})
