// A change came too late. Who computes it again has the graph to itself meanwhile, or could come too late for ever.
MATCH (h:Head {id: 1})
SET h.token = h.token + 1, h.holder = $holder, h.until = timestamp() + $lease
