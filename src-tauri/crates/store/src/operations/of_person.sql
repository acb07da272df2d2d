WHERE o.id IN (
  SELECT (SELECT w.id FROM operation w WHERE w.first <= c.id AND w.last >= c.id ORDER BY w.first DESC LIMIT 1)
  FROM change c WHERE c.person = ?1)
ORDER BY o.number DESC
