// The first form of the graph: what names each thing, and the indexes that its statements use.
// Keys and selector values are kept so that their order is that of UTF-16 code units (Graph.Stores/OrdinalText.cs).
CREATE CONSTRAINT head_id IF NOT EXISTS FOR (h:Head) REQUIRE h.id IS UNIQUE;
CREATE CONSTRAINT turn_id IF NOT EXISTS FOR (t:Turn) REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT record_key IF NOT EXISTS FOR (r:Record) REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;
CREATE CONSTRAINT selector_value IF NOT EXISTS FOR (s:Selector) REQUIRE (s.kind, s.value) IS UNIQUE;
CREATE CONSTRAINT candidate_link_key IF NOT EXISTS FOR (l:CandidateLink) REQUIRE (l.kind, l.left, l.right) IS UNIQUE;
CREATE CONSTRAINT purged_link_key IF NOT EXISTS FOR (l:PurgedLink) REQUIRE (l.number, l.kind, l.left, l.right) IS UNIQUE;
CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR (j:Judgement) REQUIRE j.id IS UNIQUE;
CREATE CONSTRAINT source_name IF NOT EXISTS FOR (s:Source) REQUIRE s.name IS UNIQUE;
CREATE CONSTRAINT load_id IF NOT EXISTS FOR (l:Load) REQUIRE l.id IS UNIQUE;
CREATE CONSTRAINT commit_number IF NOT EXISTS FOR (c:Commit) REQUIRE c.number IS UNIQUE;
// A batch is known by its load and number for ever.
CREATE INDEX commit_batch IF NOT EXISTS FOR (c:Commit) ON (c.load, c.batch);
// The review queue is read from the most urgent link on.
CREATE INDEX candidate_link_queue IF NOT EXISTS FOR (l:CandidateLink) ON (l.decision, l.priority);
CREATE INDEX judgement_left IF NOT EXISTS FOR (j:Judgement) ON (j.left);
CREATE INDEX judgement_right IF NOT EXISTS FOR (j:Judgement) ON (j.right);
// What a load set aside is read in the order of its files and rows.
CREATE INDEX reject_place IF NOT EXISTS FOR (x:Reject) ON (x.load, x.file, x.row, x.place);
CREATE INDEX record_closed IF NOT EXISTS FOR (r:Record) ON (r.closed);
// For people in Neo4j Browser alone: no answer of the program comes from it, so it may lag a moment behind a commit.
CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Record|Entity) ON EACH [n.names, n.caption] OPTIONS {indexConfig: {`fulltext.eventually_consistent`: true}};
