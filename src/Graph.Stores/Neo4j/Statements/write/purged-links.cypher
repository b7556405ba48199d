// What was decided of links with records whose text goes, without the values that were compared.
UNWIND $rows AS row
MERGE (l:PurgedLink {number: $number, kind: row.kind, left: row.left, right: row.right})
ON CREATE SET l += row
