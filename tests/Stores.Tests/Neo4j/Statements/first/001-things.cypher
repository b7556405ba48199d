// Schema, data, schema: no two of them in one transaction.
CREATE CONSTRAINT thing_name IF NOT EXISTS FOR (n:Thing) REQUIRE n.name IS UNIQUE;
MERGE (n:Thing {name: 'first'});
CREATE INDEX thing_times IF NOT EXISTS FOR (n:Thing) ON (n.times);
