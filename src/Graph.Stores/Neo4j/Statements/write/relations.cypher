// What is tied to one record, from its subject to its object.
UNWIND $rows AS row
MATCH (a:Record {key: row.subject})
MATCH (b:Record {key: row.object})
CREATE (a)-[stated:$(row.type)]->(b)
SET stated = row.properties
