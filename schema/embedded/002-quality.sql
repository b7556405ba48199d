-- Quality of data: what sort of trouble a reject is, what a load's reader counted, and why a load failed.
ALTER TABLE reject ADD COLUMN kind TEXT NOT NULL DEFAULT 'UnreadValue';
UPDATE reject SET kind = 'UnreadRow' WHERE whole_row = 1;
CREATE INDEX reject_kind ON reject (load, kind);

ALTER TABLE load ADD COLUMN tally TEXT NOT NULL DEFAULT '{}';
ALTER TABLE load ADD COLUMN problem TEXT;
-- Which version of each list stands: the load done that was published last.
CREATE INDEX load_source ON load (source, status, published);
