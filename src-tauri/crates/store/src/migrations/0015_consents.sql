-- Đồng ý xử lý dữ liệu của một người: when given, by whom beside him, kept where, and when taken back. One row a person.
CREATE TABLE consent (
  id BLOB NOT NULL PRIMARY KEY,
  person_id BLOB NOT NULL UNIQUE REFERENCES person (id),
  given_on TEXT,
  representative_on TEXT,
  representative TEXT,
  purposes TEXT,
  paper TEXT,
  withdrawn_on TEXT
) STRICT;
