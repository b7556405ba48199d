// Where the graph stands: the number of its last commit, and whose turn it is to write. Made once.
MERGE (h:Head {id: 1})
ON CREATE SET h.number = 0, h.token = 0, h.holder = '', h.until = 0, h.wantedBy = '', h.wanted = 0
MERGE (t:Turn {id: 1})
ON CREATE SET t.opened = 0, t.settled = 0
// The name of this connection among writers; the server draws it.
RETURN randomUUID() AS holder
