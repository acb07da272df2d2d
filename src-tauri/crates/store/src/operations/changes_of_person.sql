ON o.id = (SELECT w.id FROM operation w WHERE w.first <= c.id AND w.last >= c.id ORDER BY w.first DESC LIMIT 1)
WHERE c.person = ?1 ORDER BY c.id
