-- Tệp đính kèm: a scan or photo of a person, perhaps of one step or one document of the file. `name` has no path, `sha256`
-- (64 hexadecimal digits) names the bytes.
CREATE TABLE attachment (
  id BLOB NOT NULL PRIMARY KEY,
  person_id BLOB NOT NULL REFERENCES person (id),
  step_id BLOB REFERENCES step (id),
  document TEXT,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  note TEXT,
  added_on TEXT NOT NULL
) STRICT;
CREATE INDEX attachment_by_person ON attachment (person_id);
CREATE INDEX attachment_by_step ON attachment (step_id) WHERE step_id IS NOT NULL;
CREATE INDEX attachment_by_sha256 ON attachment (sha256);

-- The bytes themselves, each content once, outside the journal. `left_on`: since when nothing refers to them.
CREATE TABLE attachment_body (
  sha256 TEXT NOT NULL PRIMARY KEY,
  left_on TEXT,
  bytes BLOB NOT NULL
) STRICT;
