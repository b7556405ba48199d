-- Statements: the primary fact is that a load states a record with a content. Which version stands, and what is closed,
-- follow from the statements that stand and from the complete snapshots.

-- Numbers make statements short. mode: Delta or Snapshot; roles: the kinds of file it was read from, as JSON.
ALTER TABLE load ADD COLUMN number INTEGER;
UPDATE load SET number = (SELECT count(*) FROM load earlier WHERE (earlier.feed_from, earlier.id) <= (load.feed_from, load.id));
CREATE UNIQUE INDEX load_number ON load (number);
ALTER TABLE load ADD COLUMN mode TEXT NOT NULL DEFAULT 'Delta';
ALTER TABLE load ADD COLUMN roles TEXT NOT NULL DEFAULT '[]';
ALTER TABLE load ADD COLUMN opened INTEGER NOT NULL DEFAULT 0;
ALTER TABLE load ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE load ADD COLUMN closed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE load ADD COLUMN undone_at TEXT;
ALTER TABLE load ADD COLUMN undone_by TEXT;

-- load: load.number; version: one whose content it is. Stands from feed_from until before feed_to.
CREATE TABLE statement (
  record INTEGER NOT NULL REFERENCES record (id),
  load INTEGER NOT NULL REFERENCES load (number),
  version INTEGER NOT NULL REFERENCES version (id),
  feed_from INTEGER NOT NULL,
  feed_to INTEGER,
  PRIMARY KEY (record, load)
) STRICT, WITHOUT ROWID;

-- What was stored before: the load of each version states it, and so does the load that confirmed it last, of which only the date was kept.
INSERT OR IGNORE INTO statement (record, load, version, feed_from)
  SELECT v.record, l.number, v.id, v.feed_from FROM version v JOIN load l ON l.id = v.load ORDER BY v.record, l.number;
INSERT OR IGNORE INTO statement (record, load, version, feed_from)
  SELECT v.record, l.number, v.id, l.feed_from
  FROM version v JOIN record r ON r.version = v.id JOIN load l ON l.source = r.source AND l.published = v.confirmed
  WHERE v.confirmed > v.published;

-- Publication date of the snapshot that closed the record.
ALTER TABLE record ADD COLUMN closed TEXT;
CREATE INDEX record_closed ON record (closed) WHERE closed IS NOT NULL;

-- The closings of a record over the feed; the last one, with feed_to null, is record.closed.
CREATE TABLE closing (
  record INTEGER NOT NULL REFERENCES record (id),
  feed_from INTEGER NOT NULL,
  feed_to INTEGER,
  at TEXT NOT NULL,
  PRIMARY KEY (record, feed_from)
) STRICT, WITHOUT ROWID;
CREATE INDEX closing_from ON closing (feed_from);
CREATE INDEX closing_to ON closing (feed_to) WHERE feed_to IS NOT NULL;

-- Whose text was removed for good, by whom, when and why. Their versions keep hash and dates, and a body without claims.
CREATE TABLE purge (
  record INTEGER NOT NULL REFERENCES record (id),
  feed INTEGER NOT NULL,
  at TEXT NOT NULL,
  user TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (record, feed)
) STRICT, WITHOUT ROWID;

-- What was decided of links with them, without the values that were compared.
CREATE TABLE purged_link (
  feed INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  "left" TEXT NOT NULL,
  "right" TEXT NOT NULL,
  decision TEXT NOT NULL,
  prior REAL NOT NULL,
  score REAL NOT NULL,
  probability REAL NOT NULL,
  reason TEXT NOT NULL,
  model TEXT NOT NULL,
  contributions TEXT NOT NULL,
  PRIMARY KEY (feed, kind, "left", "right")
) STRICT, WITHOUT ROWID;
