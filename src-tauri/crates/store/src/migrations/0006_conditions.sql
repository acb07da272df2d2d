-- Điều kiện: what is known of the person's side of the conditions, one record a candidacy. `facts` is a JSON object.
CREATE TABLE conditions (
  id BLOB NOT NULL PRIMARY KEY,
  candidacy_id BLOB NOT NULL UNIQUE REFERENCES candidacy (id),
  person_id BLOB NOT NULL REFERENCES person (id),
  facts TEXT NOT NULL
) STRICT;
CREATE INDEX conditions_by_person ON conditions (person_id);
