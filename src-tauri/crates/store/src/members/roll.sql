-- The whole roll, narrow: what rules look at of everybody.
SELECT p.id, p.born_on, m.status, m.union_joined_on, m.post, m.stays_on, s.branch_id
FROM member m
JOIN person p ON p.id = m.person_id
LEFT JOIN membership s ON s.rowid = {current}
WHERE m.status IN ('active', 'temporary_out')
