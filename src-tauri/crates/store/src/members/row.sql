-- One row of the list, whole.
SELECT {person}, {member}, s.branch_id, s.starts_on
FROM person p
JOIN member m ON m.person_id = p.id
LEFT JOIN membership s ON s.rowid = {current}
WHERE p.id = :person
