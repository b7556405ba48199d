// What is there: whether a graph of ours, at which number, and whether it is one that is only being made.
OPTIONAL MATCH (h:Head {id: 1})
RETURN coalesce(h.number, 0) AS number, EXISTS { (:Migration) } AS ours, EXISTS { (:Unproven) } AS unproven
