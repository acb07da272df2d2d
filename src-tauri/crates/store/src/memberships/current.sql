(SELECT c.rowid FROM membership c
 WHERE c.person_id = p.id AND c.starts_on <= :as_of AND (c.ends_on IS NULL OR c.ends_on >= :as_of)
 ORDER BY c.starts_on DESC, c.id DESC LIMIT 1)
