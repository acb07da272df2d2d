SELECT {candidacy}, {person}, s.branch_id
FROM candidacy k
JOIN person p ON p.id = k.person_id
LEFT JOIN membership s ON s.rowid = {current}
WHERE {which}
ORDER BY p.sort_key, p.id, k.opened_on, k.id
