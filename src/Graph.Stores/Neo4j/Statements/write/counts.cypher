MATCH (l:Load {id: $load})
SET l.read = l.read + $read, l.stored = l.stored + $stored, l.unchanged = l.unchanged + $unchanged, l.late = l.late + $late,
  l.setAside = l.setAside + $setAside, l.opened = l.opened + $opened, l.changed = l.changed + $changed, l.closed = l.closed + $closed
RETURN l.id AS id
