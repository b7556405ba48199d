MERGE (n:Thing {name: 'second'});
