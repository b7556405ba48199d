// Nothing states them any more. The name stays, with what was: an id once given answers for ever.
UNWIND $keys AS key
MATCH (r:Record {key: key})
REMOVE r:Untied
SET r.content = null, r.hash = null, r.published = null, r.confirmed = null, r.load = null, r.since = null, r.kind = null, r.caption = null, r.names = null,
  r.relations = null, r.resolved = null, r.untied = null
