UNWIND range(1, $count) AS i
RETURN i AS number, toString(i) AS text
