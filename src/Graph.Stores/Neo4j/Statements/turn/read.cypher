// Where commits stand: one is being made to stand while more were opened than settled.
MATCH (t:Turn {id: 1})
RETURN t.opened AS opened, t.settled AS settled
