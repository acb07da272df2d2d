WHERE o.kind = 'undo'
  AND NOT EXISTS (SELECT 1 FROM operation l WHERE l.root = o.root AND l.number > o.number)
  AND NOT EXISTS (SELECT 1 FROM operation n WHERE n.kind = 'do' AND n.undoable = 1 AND n.number > o.number)
ORDER BY o.number DESC LIMIT 1
