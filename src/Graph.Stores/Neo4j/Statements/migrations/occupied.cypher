// Whether anything is there at all, without counting it.
OPTIONAL MATCH (n)
WITH n LIMIT 1
RETURN n IS NOT NULL AS occupied
