// A writer went away between its marks. Behind the head's lock no commit is under way, so what was opened is settled.
MATCH (h:Head {id: 1})
SET h.locked = $holder
WITH h
MATCH (t:Turn {id: 1})
SET t.settled = t.opened
