-- Sổ văn bản đi: one number of one kind of paper ("NQ/ĐTN") in one term or year. Given once; cancelled, never returned.
CREATE TABLE register_entry (
  id BLOB NOT NULL PRIMARY KEY,
  symbol TEXT NOT NULL,
  scope TEXT NOT NULL,
  number INTEGER NOT NULL,
  dated TEXT,
  abstract_line TEXT NOT NULL,
  paper TEXT,
  subject TEXT,
  person_id BLOB REFERENCES person (id),
  given_by TEXT NOT NULL,
  cancelled_on TEXT,
  cancel_reason TEXT,
  UNIQUE (symbol, scope, number)
) STRICT;
CREATE INDEX register_entry_by_person ON register_entry (person_id);
CREATE INDEX register_entry_by_paper ON register_entry (paper, subject);

-- Bộ cột, lựa chọn in đặt tên riêng: choices of a list the office keeps under a name. `choices` is a JSON object.
CREATE TABLE paper_variant (
  id BLOB NOT NULL PRIMARY KEY,
  paper TEXT NOT NULL,
  name TEXT NOT NULL,
  choices TEXT NOT NULL,
  UNIQUE (paper, name)
) STRICT;

-- Phần tự ghi của một văn bản: what the office writes itself in one paper of one subject. `texts` is a JSON object.
CREATE TABLE paper_text (
  id BLOB NOT NULL PRIMARY KEY,
  paper TEXT NOT NULL,
  subject TEXT NOT NULL,
  person_id BLOB REFERENCES person (id),
  texts TEXT NOT NULL,
  UNIQUE (paper, subject)
) STRICT;
CREATE INDEX paper_text_by_person ON paper_text (person_id);

-- Khách mời của một buổi lễ.
CREATE TABLE guest (
  id BLOB NOT NULL PRIMARY KEY,
  ceremony_id BLOB NOT NULL REFERENCES ceremony (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  post TEXT,
  unit TEXT
) STRICT;
CREATE INDEX guest_by_ceremony ON guest (ceremony_id, position);
