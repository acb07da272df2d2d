-- Rời đơn vị: what is known of somebody who graduates or moves, one record a candidacy. `facts` is a JSON object.
CREATE TABLE leaving (
  id BLOB NOT NULL PRIMARY KEY,
  candidacy_id BLOB NOT NULL UNIQUE REFERENCES candidacy (id),
  person_id BLOB NOT NULL REFERENCES person (id),
  facts TEXT NOT NULL
) STRICT;
CREATE INDEX leaving_by_person ON leaving (person_id);
