// From here on nobody takes what is there for a graph, until it is proven to be the one that was copied.
MERGE (:Unproven {id: 1})
