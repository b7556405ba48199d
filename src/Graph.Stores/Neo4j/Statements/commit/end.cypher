// The commit itself: its number, and what it tells. The token says that nobody took over since it was begun.
// A lease ends with it; whoever waits is handed the next one, so that of two writers neither starves.
MATCH (h:Head {id: 1})
WHERE h.token = $token AND h.number = $number - 1
SET h.number = $number
CREATE (c:Commit {number: $number, writer: $writer, load: $load, batch: $batch, records: $records, events: $events})
WITH h, timestamp() AS now
WITH h, now, h.wantedBy <> '' AND h.wantedBy <> $holder AND h.wanted > now AS handed
FOREACH (x IN CASE WHEN handed THEN [h] ELSE [] END | SET x.token = x.token + 1, x.holder = x.wantedBy, x.wantedBy = '', x.until = now + $waits)
FOREACH (x IN CASE WHEN handed THEN [] ELSE [h] END | SET x.until = 0)
RETURN h.number AS number
