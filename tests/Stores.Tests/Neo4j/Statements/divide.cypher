UNWIND range($from, 0, -1) AS i
RETURN 10 / i AS quotient
