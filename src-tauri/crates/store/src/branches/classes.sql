-- Each chi đoàn with its class name in the latest school year begun by the day; bare columns go with the max().
SELECT b.id, b.name, c.class_name, c.folded, c.grade, max(y.starts_on)
FROM branch b
LEFT JOIN (branch_year c JOIN school_year y ON y.id = c.school_year_id AND y.starts_on <= ?1) ON c.branch_id = b.id
GROUP BY b.id
ORDER BY c.sort_key IS NULL, c.sort_key, b.name, b.id
