CALL () {
  MATCH (r:Record) WHERE r.hash IS NOT NULL
  RETURN 'record' AS what, r.source AS name, count(*) AS n
  UNION ALL
  MATCH (r:Record) WHERE r.closed IS NOT NULL
  RETURN 'closed' AS what, r.source AS name, count(*) AS n
  UNION ALL
  MATCH (e:Entity)<-[:OF]-(r:Record {key: e.id}) WHERE r.kind IS NOT NULL
  RETURN 'entity' AS what, r.kind AS name, count(*) AS n
  UNION ALL
  MATCH (l:CandidateLink)
  RETURN 'link' AS what, CASE l.kind WHEN 0 THEN 'SameAs' ELSE 'Associated' END + '/' + l.decision AS name, count(*) AS n
  UNION ALL
  MATCH (r:Record) WHERE r.resolved > 0
  RETURN 'relation' AS what, 'Resolved' AS name, sum(r.resolved) AS n
  UNION ALL
  MATCH (r:Untied) UNWIND r.untied AS untied
  RETURN 'relation' AS what, split(untied, ' ')[0] AS name, count(*) AS n
  UNION ALL
  MATCH (s:Selector)
  RETURN 'selector' AS what, s.kind AS name, count(*) AS n
}
RETURN what, name, n
ORDER BY what, name
