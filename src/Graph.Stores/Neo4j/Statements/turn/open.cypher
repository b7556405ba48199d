// A commit is about to be made to stand: whoever reads across it will know.
MATCH (t:Turn {id: 1})
SET t.opened = t.opened + 1
RETURN t.opened AS opened
