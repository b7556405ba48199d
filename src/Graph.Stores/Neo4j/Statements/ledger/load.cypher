MATCH (l:Load {id: $id})
RETURN l.id AS id, l.source AS source, l.format AS format, l.files AS files, l.version AS version, l.published AS published, l.startedAt AS startedAt, l.status AS status,
  l.read AS read, l.stored AS stored, l.unchanged AS unchanged, l.late AS late, l.setAside AS setAside, l.opened AS opened, l.changed AS changed, l.closed AS closed,
  l.tally AS tally, l.problem AS problem, l.mode AS mode, l.roles AS roles, l.undoneAt AS undoneAt, l.undoneBy AS undoneBy
