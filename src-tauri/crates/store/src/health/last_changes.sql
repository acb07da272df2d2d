-- The last change of every row; bare columns go with the max().
SELECT tbl, row, kind, max(id) FROM change GROUP BY tbl, row
