-- The office as it begins. Every table: a UUID of 16 bytes as primary key, STRICT, no REAL, NOT NULL unless absence
-- means something, no CASCADE: a command deletes what it means to delete. A table about a person carries person_id.

-- Đơn vị: which office this file is. One row, written when the file is made; outside the journal, never undone.
CREATE TABLE office (
  id BLOB NOT NULL PRIMARY KEY,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
  id BLOB NOT NULL PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE school_year (
  id BLOB NOT NULL PRIMARY KEY,
  label TEXT NOT NULL UNIQUE,
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL
) STRICT;

-- Chi đoàn: people going up together, or a staff chi đoàn. `kind` is a PersonKind code.
CREATE TABLE branch (
  id BLOB NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL
) STRICT;

-- Chi đoàn trong năm học: its class name in one school year; `folded` is the class name as searched.
CREATE TABLE branch_year (
  id BLOB NOT NULL PRIMARY KEY,
  branch_id BLOB NOT NULL REFERENCES branch (id),
  school_year_id BLOB NOT NULL REFERENCES school_year (id),
  class_name TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  folded TEXT NOT NULL,
  grade INTEGER,
  homeroom_teacher TEXT,
  UNIQUE (school_year_id, class_name),
  UNIQUE (school_year_id, branch_id)
) STRICT;
CREATE INDEX branch_year_by_branch ON branch_year (branch_id);

CREATE TABLE person (
  id BLOB NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  full_name TEXT NOT NULL,
  given_words INTEGER NOT NULL,
  sort_key TEXT NOT NULL,
  folded TEXT NOT NULL,
  other_name TEXT,
  sex TEXT NOT NULL,
  born_on TEXT,
  personal_id TEXT,
  moet_id TEXT,
  ethnicity TEXT,
  religion TEXT,
  phone TEXT,
  email TEXT,
  birth_place TEXT,
  home_town TEXT,
  address TEXT,
  unit_joined_on TEXT,
  note TEXT
) STRICT;
CREATE INDEX person_find ON person (sort_key, folded, id);
CREATE INDEX person_by_personal_id ON person (personal_id) WHERE personal_id IS NOT NULL;
CREATE INDEX person_by_moet_id ON person (moet_id) WHERE moet_id IS NOT NULL;

-- Đoàn viên hoặc thanh niên: the Union facts of a person, one row a person.
CREATE TABLE member (
  id BLOB NOT NULL PRIMARY KEY,
  person_id BLOB NOT NULL UNIQUE REFERENCES person (id),
  status TEXT NOT NULL,
  status_since TEXT,
  union_joined_on TEXT,
  union_joined_at TEXT,
  union_card TEXT,
  post TEXT,
  note TEXT
) STRICT;

-- Thuộc chi đoàn từ … đến …: open until something ends it.
CREATE TABLE membership (
  id BLOB NOT NULL PRIMARY KEY,
  person_id BLOB NOT NULL REFERENCES person (id),
  branch_id BLOB NOT NULL REFERENCES branch (id),
  starts_on TEXT NOT NULL,
  ends_on TEXT,
  reason TEXT
) STRICT;
CREATE UNIQUE INDEX membership_one_open ON membership (person_id) WHERE ends_on IS NULL;
CREATE INDEX membership_by_person ON membership (person_id, starts_on);
CREATE INDEX membership_by_branch ON membership (branch_id);

-- Người trong nguồn: one candidacy of one person.
CREATE TABLE candidacy (
  id BLOB NOT NULL PRIMARY KEY,
  person_id BLOB NOT NULL REFERENCES person (id),
  opened_on TEXT NOT NULL,
  party_branch TEXT,
  note TEXT
) STRICT;
CREATE INDEX candidacy_by_person ON candidacy (person_id);

-- Bước: never edited; a mistake is a step `void` that names it. `facts` is a JSON object.
CREATE TABLE step (
  id BLOB NOT NULL PRIMARY KEY,
  candidacy_id BLOB NOT NULL REFERENCES candidacy (id),
  person_id BLOB NOT NULL REFERENCES person (id),
  seq INTEGER NOT NULL,
  code TEXT NOT NULL,
  on_date TEXT,
  facts TEXT NOT NULL,
  note TEXT,
  UNIQUE (candidacy_id, seq)
) STRICT;
CREATE INDEX step_by_person ON step (person_id);

-- Dự kiến: a date without legal weight.
CREATE TABLE planned_event (
  id BLOB NOT NULL PRIMARY KEY,
  candidacy_id BLOB NOT NULL REFERENCES candidacy (id),
  person_id BLOB NOT NULL REFERENCES person (id),
  code TEXT NOT NULL,
  on_date TEXT NOT NULL,
  facts TEXT NOT NULL,
  UNIQUE (candidacy_id, code)
) STRICT;
CREATE INDEX planned_event_by_person ON planned_event (person_id);

CREATE TABLE ceremony (
  id BLOB NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  on_date TEXT NOT NULL,
  starts_at TEXT,
  place TEXT,
  party_branch TEXT,
  host TEXT,
  reader TEXT,
  speaker TEXT,
  held INTEGER NOT NULL,
  present_count INTEGER,
  note TEXT
) STRICT;

CREATE TABLE ceremony_admittee (
  id BLOB NOT NULL PRIMARY KEY,
  ceremony_id BLOB NOT NULL REFERENCES ceremony (id),
  person_id BLOB NOT NULL REFERENCES person (id),
  candidacy_id BLOB NOT NULL REFERENCES candidacy (id),
  position INTEGER NOT NULL,
  helper TEXT,
  attended INTEGER,
  note TEXT,
  UNIQUE (ceremony_id, candidacy_id)
) STRICT;
CREATE INDEX ceremony_admittee_by_person ON ceremony_admittee (person_id);
CREATE INDEX ceremony_admittee_by_candidacy ON ceremony_admittee (candidacy_id);

CREATE TABLE unit_name (
  id BLOB NOT NULL PRIMARY KEY,
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  short_name TEXT,
  symbol TEXT,
  valid_from TEXT,
  valid_to TEXT,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE signer (
  id BLOB NOT NULL PRIMARY KEY,
  side TEXT NOT NULL,
  name TEXT NOT NULL,
  post TEXT NOT NULL,
  authority_line TEXT NOT NULL,
  valid_from TEXT,
  valid_to TEXT,
  position INTEGER NOT NULL
) STRICT;

-- What the program merely remembers: outside the journal, never undone.
CREATE TABLE column_map (
  signature TEXT NOT NULL PRIMARY KEY,
  map TEXT NOT NULL
) STRICT;
CREATE TABLE paper_choice (
  paper TEXT NOT NULL PRIMARY KEY,
  choices TEXT NOT NULL
) STRICT;
-- Người dùng: the wrapping key of each slot of office.keys, so that a new recovery code can rewrap them all.
CREATE TABLE office_user (
  id BLOB NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  wrapping_key BLOB NOT NULL
) STRICT;

-- Nhật ký. `change` is written by triggers only; an operation owns the range first..=last, which is empty
-- (last = first - 1) for what changes no row, as a print. `counts` is JSON: table -> [inserted, updated, deleted].
CREATE TABLE operation (
  id BLOB NOT NULL PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  root BLOB NOT NULL,
  kind TEXT NOT NULL,
  undoes BLOB,
  command TEXT NOT NULL,
  at TEXT NOT NULL,
  user TEXT NOT NULL,
  arguments TEXT NOT NULL,
  undoable INTEGER NOT NULL,
  counts TEXT NOT NULL,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL
) STRICT;
CREATE INDEX operation_by_first ON operation (first);
CREATE INDEX operation_by_root ON operation (root);
CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  tbl TEXT NOT NULL,
  row BLOB NOT NULL,
  person BLOB,
  kind TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX change_by_person ON change (person) WHERE person IS NOT NULL;
