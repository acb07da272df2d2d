-- Changes of names and numbers made by operations that stand: an odd number of operations of their root.
SELECT c.row, json_extract(c.before, '$.full_name'), json_extract(c.before, '$.personal_id'),
       json_extract(c.before, '$.moet_id')
FROM change c
JOIN operation o ON o.id = (SELECT p.id FROM operation p WHERE p.first <= c.id ORDER BY p.first DESC LIMIT 1)
WHERE c.tbl = 'person' AND c.kind = 'U'
  AND (c.before LIKE '%"full_name":%' OR c.before LIKE '%"personal_id":"%' OR c.before LIKE '%"moet_id":"%')
  AND o.id = o.root
  AND (SELECT count(*) FROM operation q WHERE q.root = o.root) % 2 = 1
ORDER BY c.id
