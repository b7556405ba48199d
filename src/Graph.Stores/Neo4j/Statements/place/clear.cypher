// Takes a graph that was never proven out again, but for which migrations were done. Its mark goes last, so that what is left of a cut is still known for what it is.
MATCH (n)
WHERE NOT n:Migration AND NOT n:Unproven
CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS
