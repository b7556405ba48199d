UNWIND $rows AS row
MATCH (l:CandidateLink {kind: row.kind, left: row.left, right: row.right})
DETACH DELETE l
