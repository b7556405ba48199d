MERGE (n:Thing {name: 'third'});
