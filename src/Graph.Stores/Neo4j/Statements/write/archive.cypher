// What stood until this commit is kept beside its record.
UNWIND $keys AS key
MATCH (r:Record {key: key})
WHERE r.hash IS NOT NULL
CREATE (r)-[:WAS]->(:Version {content: r.content, hash: r.hash, published: r.published, confirmed: r.confirmed, load: r.load, since: r.since, until: $number})
