UNWIND $rows AS row
RETURN row.text AS text, row.whole AS whole, row.real AS real, row.flag AS flag, row.texts AS texts, row.wholes AS wholes, row.reals AS reals, $bytes AS bytes
