UNWIND $keys AS key
MATCH (r:Record {key: key})<-[s:STATES WHERE s.until IS NULL]-(l:Load)
WHERE $load IS NULL OR l.id = $load
SET s.until = $number
