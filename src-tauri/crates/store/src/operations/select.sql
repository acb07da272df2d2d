SELECT o.id, o.number, o.root, o.kind, o.undoes, o.command, r.command, o.at, o.user, o.arguments, r.arguments, o.undoable,
  o.kind <> 'undo' AND NOT EXISTS (SELECT 1 FROM operation l WHERE l.root = o.root AND l.number > o.number),
  o.counts
FROM operation o JOIN operation r ON r.id = o.root
