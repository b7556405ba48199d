MATCH (h:Head {id: 1})
RETURN h.number AS number
