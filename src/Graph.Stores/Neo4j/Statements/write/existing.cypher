// Which of the records stand in the graph already, if only by name.
UNWIND $keys AS key
MATCH (r:Record {key: key})
RETURN r.key AS key
