WHERE o.kind IN ('do', 'redo') AND o.undoable = 1
  AND NOT EXISTS (SELECT 1 FROM operation l WHERE l.root = o.root AND l.number > o.number)
ORDER BY o.number DESC LIMIT 1
