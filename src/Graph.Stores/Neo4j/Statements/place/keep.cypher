MATCH (u:Unproven)
DELETE u
