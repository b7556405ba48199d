// Selectors with many bearers, by the sources of these: how far each counts is told by its trust.
MATCH (s:Hub)<-[:BEARS]-(r:Record)
RETURN s.kind AS kind, s.value AS value, r.source AS source, count(*) AS n
ORDER BY kind, value, source
