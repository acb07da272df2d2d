-- How many belong to each chi đoàn on the day, by status.
SELECT s.branch_id, m.status, count(*)
FROM person p
JOIN member m ON m.person_id = p.id
JOIN membership s ON s.rowid = {current}
GROUP BY s.branch_id, m.status
