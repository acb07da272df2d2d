-- Where the newest operation says the changes end, and where they end.
SELECT
  coalesce((SELECT last FROM operation ORDER BY number DESC LIMIT 1), 0),
  coalesce((SELECT max(id) FROM change), 0)
