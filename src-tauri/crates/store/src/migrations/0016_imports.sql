-- Bản nhập đang làm dở: an import that is not written yet, with what was chosen for it (`choices`, the window's own text).
-- `verdicts`: the verdict of each row when it was left, in runs ("n229s4"), so that what changed since can be told.
CREATE TABLE saved_import (
  id BLOB NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  people INTEGER NOT NULL,
  saved_on TEXT NOT NULL,
  choices TEXT NOT NULL,
  verdicts TEXT NOT NULL
) STRICT;

-- Its files, in order; their bytes lie with those of attached files.
CREATE TABLE saved_import_file (
  id BLOB NOT NULL PRIMARY KEY,
  saved_import_id BLOB NOT NULL REFERENCES saved_import (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;
CREATE INDEX saved_import_file_by_import ON saved_import_file (saved_import_id);
CREATE INDEX saved_import_file_by_sha256 ON saved_import_file (sha256);

-- Từ điển của đơn vị: a spelling of a field (`key`: as it is compared) and the word it stands for.
CREATE TABLE import_word (
  id BLOB NOT NULL PRIMARY KEY,
  field TEXT NOT NULL,
  key TEXT NOT NULL,
  spelling TEXT NOT NULL,
  word TEXT NOT NULL,
  UNIQUE (field, key)
) STRICT;

-- Words remembered until now as one text.
INSERT INTO import_word (id, field, key, spelling, word)
SELECT CAST(printf('import_word %04d', one.key) AS BLOB), json_extract(one.value, '$[0]'), json_extract(one.value, '$[1]'),
  json_extract(one.value, '$[1]'), json_extract(one.value, '$[2]')
FROM kept, json_each(kept.value) AS one
WHERE kept.name = 'import.words' AND one.key < 10000;
DELETE FROM kept WHERE name = 'import.words';
