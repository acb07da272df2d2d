SELECT o.id, c.tbl, c.row, c.person, c.kind, c.before, c.after
FROM change c JOIN operation o
