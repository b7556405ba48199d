MATCH (l:Load {id: $load})
RETURN COUNT { (l)-[:SET_ASIDE]->() } AS n
