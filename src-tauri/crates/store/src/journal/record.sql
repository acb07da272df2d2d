INSERT INTO operation
  (id, root, kind, undoes, command, at, user, arguments, undoable, counts, first, last, number)
VALUES
  (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, (SELECT coalesce(max(number), 0) + 1 FROM operation))
