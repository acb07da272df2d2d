-- The roll of a chi đoàn in a span of days: everybody whose last membership in it is here, in name order.
SELECT {person}, {member}, s.starts_on, s.ends_on
FROM membership s
JOIN person p ON p.id = s.person_id
JOIN member m ON m.person_id = p.id
WHERE s.branch_id = :branch AND s.rowid = {last}
ORDER BY p.sort_key, p.folded, p.id
