-- Relations tied to nobody or to several are few, and reports ask for them alone.
CREATE INDEX relation_untied ON relation (status) WHERE status <> 'Resolved';
