-- The first form of the embedded store.
--
-- Keys (record.key, link.left, link.right) and selector values are kept so that byte order is the order of UTF-16
-- code units, which is how the product sorts everywhere: code units from U+D7FF on are written as U+D7FF and four hex digits.
-- Times are UTC, ISO 8601 with seven decimals. Enumerations are kept by name, but for link.kind, whose order is its number.

-- The feed number of the last commit: one row.
CREATE TABLE head (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  number INTEGER NOT NULL
) STRICT;
INSERT INTO head (id, number) VALUES (1, 0);

-- Every source a record came from; chosen = 1 when a person set it, else it stands as shipped.
CREATE TABLE source (
  name TEXT PRIMARY KEY,
  rank INTEGER NOT NULL,
  trust TEXT NOT NULL,
  each_once INTEGER NOT NULL,
  chosen INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A record by key: its current version and the entity (its leading record) that holds it.
CREATE TABLE record (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  source TEXT NOT NULL REFERENCES source (name),
  kind TEXT,
  version INTEGER REFERENCES version (id) DEFERRABLE INITIALLY DEFERRED,
  entity INTEGER REFERENCES record (id)
) STRICT;
CREATE INDEX record_entity ON record (entity);

-- Versions stand from feed_from until before feed_to; a late one never stood, so both are equal.
-- confirmed: publication date of the latest load that stated the same content.
CREATE TABLE version (
  id INTEGER PRIMARY KEY,
  record INTEGER NOT NULL REFERENCES record (id),
  feed_from INTEGER NOT NULL,
  feed_to INTEGER,
  hash TEXT NOT NULL,
  published TEXT NOT NULL,
  confirmed TEXT NOT NULL,
  load TEXT NOT NULL,
  body BLOB NOT NULL
) STRICT;
CREATE INDEX version_record ON version (record);
CREATE INDEX version_from ON version (feed_from);
CREATE INDEX version_to ON version (feed_to) WHERE feed_to IS NOT NULL;

-- Listings stated by the current version; "from" and "to" are partial dates as written.
CREATE TABLE designation (
  record INTEGER NOT NULL REFERENCES record (id),
  ordinal INTEGER NOT NULL,
  authority TEXT NOT NULL,
  programme TEXT,
  "from" TEXT,
  "to" TEXT,
  PRIMARY KEY (record, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE selector (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  UNIQUE (kind, value)
) STRICT;

CREATE TABLE bearer (
  selector INTEGER NOT NULL REFERENCES selector (id),
  record INTEGER NOT NULL REFERENCES record (id),
  PRIMARY KEY (selector, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX bearer_record ON bearer (record);

-- Relations as stated (body: the stated relation as JSON) and how far the other end is known.
CREATE TABLE relation (
  record INTEGER NOT NULL REFERENCES record (id),
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  reversed INTEGER NOT NULL,
  status TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (record, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE relation_target (
  record INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  target INTEGER NOT NULL REFERENCES record (id),
  PRIMARY KEY (record, ordinal, target),
  FOREIGN KEY (record, ordinal) REFERENCES relation (record, ordinal) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX relation_target_target ON relation_target (target);

-- Candidate links; kind 0 is identity, 1 connection. Contributions are JSON in the card's order.
CREATE TABLE link (
  id INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL CHECK (kind IN (0, 1)),
  "left" TEXT NOT NULL REFERENCES record (key),
  "right" TEXT NOT NULL REFERENCES record (key),
  decision TEXT NOT NULL,
  priority REAL NOT NULL,
  risk REAL NOT NULL,
  prior REAL NOT NULL,
  score REAL NOT NULL,
  probability REAL NOT NULL,
  reason TEXT NOT NULL,
  model TEXT NOT NULL,
  contributions TEXT NOT NULL,
  UNIQUE (kind, "left", "right")
) STRICT;
CREATE INDEX link_right ON link ("right");
CREATE INDEX link_queue ON link (decision, priority DESC, kind, "left", "right");

CREATE TABLE judgement (
  id TEXT PRIMARY KEY,
  kind INTEGER NOT NULL,
  "left" TEXT NOT NULL,
  "right" TEXT NOT NULL,
  verdict TEXT NOT NULL,
  user TEXT NOT NULL,
  reason TEXT,
  at TEXT NOT NULL,
  revoked_at TEXT,
  revoked_by TEXT,
  feed_from INTEGER NOT NULL,
  feed_to INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX judgement_left ON judgement ("left");
CREATE INDEX judgement_right ON judgement ("right");

CREATE TABLE load (
  id TEXT PRIMARY KEY,
  source TEXT NOT NULL,
  format TEXT NOT NULL,
  files TEXT NOT NULL,
  version TEXT,
  published TEXT NOT NULL,
  started_at TEXT NOT NULL,
  status TEXT NOT NULL,
  read INTEGER NOT NULL,
  stored INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  late INTEGER NOT NULL,
  set_aside INTEGER NOT NULL,
  feed_from INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE batch (
  load TEXT NOT NULL REFERENCES load (id),
  number INTEGER NOT NULL,
  feed INTEGER NOT NULL,
  PRIMARY KEY (load, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE reject (
  id INTEGER PRIMARY KEY,
  load TEXT NOT NULL REFERENCES load (id),
  file TEXT NOT NULL,
  row INTEGER NOT NULL,
  "column" TEXT NOT NULL,
  value TEXT NOT NULL,
  problem TEXT NOT NULL,
  mend TEXT NOT NULL,
  whole_row INTEGER NOT NULL
) STRICT;
CREATE INDEX reject_load ON reject (load, file, row, id);

CREATE TABLE feed (
  number INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  object TEXT,
  PRIMARY KEY (number, ordinal)
) STRICT, WITHOUT ROWID;
