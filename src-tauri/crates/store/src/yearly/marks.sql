-- Marks of people with the grade of their class in that school year.
SELECT r.person_id, b.grade, r.study, r.conduct, r.term_study, r.term_conduct
FROM year_record r
JOIN school_year y ON y.id = r.school_year_id
JOIN membership s ON s.person_id = r.person_id AND s.rowid = {last}
JOIN branch_year b ON b.branch_id = s.branch_id AND b.school_year_id = y.id
WHERE b.grade IS NOT NULL AND (:person IS NULL OR r.person_id = :person)
ORDER BY r.person_id, y.starts_on
