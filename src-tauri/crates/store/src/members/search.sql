-- Members found, narrow: who, in which chi đoàn on the day, and what ranking needs. The name index leads, so that
-- the rows come in name order and a word is looked for without touching the table.
SELECT p.id, s.branch_id, {name}
FROM person p INDEXED BY person_find
CROSS JOIN member m ON m.person_id = p.id
LEFT JOIN membership s ON s.rowid = {current}
{where}
ORDER BY p.sort_key, p.folded, p.id
