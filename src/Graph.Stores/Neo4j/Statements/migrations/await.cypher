// In seconds. An index that is still being filled is not used, and statements would go through the whole graph.
CALL db.awaitIndexes(600)
