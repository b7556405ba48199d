// Takes hours: only being ended ends it.
UNWIND range(1, 100000) AS a
UNWIND range(1, 100000) AS b
UNWIND range(1, 100000) AS c
WITH a, b, c WHERE a + b + c = 1
RETURN count(*) AS count
