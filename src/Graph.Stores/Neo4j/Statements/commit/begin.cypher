// Locks the head, so that writers take turns, and looks whether another holds the lease.
// Who finds it held leaves word, and is handed it by the holder's commit.
MATCH (h:Head {id: 1})
SET h.locked = $holder
WITH h, timestamp() AS now
WITH h, now, h.holder = $holder OR h.until <= now AS mine
FOREACH (x IN CASE WHEN mine AND h.wantedBy = $holder THEN [h] ELSE [] END | SET x.wantedBy = '')
FOREACH (x IN CASE WHEN NOT mine AND (h.wantedBy IN ['', $holder] OR h.wanted <= now) THEN [h] ELSE [] END | SET x.wantedBy = $holder, x.wanted = now + $waits)
WITH h, mine
OPTIONAL MATCH (next:Commit {number: $based + 1})
OPTIONAL MATCH (batch:Commit {load: $load, batch: $batch})
RETURN h.number AS number, h.token AS token, mine, next.writer AS writer, batch IS NOT NULL AS known
