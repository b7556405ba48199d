RETURN EXISTS { MATCH (c:Commit {load: $load, batch: $batch}) } AS known
