-- Muốn ở lại sinh hoạt: since when somebody past the age of leaving has asked to stay.
ALTER TABLE member ADD COLUMN stays_on TEXT;

-- Giấy tờ trong hồ sơ: what the office writes of one of the twenty documents, beside what the steps show.
CREATE TABLE dossier_document (
  id BLOB NOT NULL PRIMARY KEY,
  candidacy_id BLOB NOT NULL REFERENCES candidacy (id),
  person_id BLOB NOT NULL REFERENCES person (id),
  doc_type TEXT NOT NULL,
  status TEXT NOT NULL,
  on_date TEXT,
  number TEXT,
  dated TEXT,
  author TEXT,
  copy TEXT,
  pages INTEGER,
  note TEXT,
  UNIQUE (candidacy_id, doc_type)
) STRICT;
CREATE INDEX dossier_document_by_person ON dossier_document (person_id);

-- Báo cáo định kỳ: how often it is owed, and the day of the month, counted from the first month of its period.
CREATE TABLE report (
  id BLOB NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  addressee TEXT,
  every TEXT NOT NULL,
  due_month INTEGER NOT NULL,
  due_day INTEGER NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT
) STRICT;

-- Báo cáo đã gửi: one report of one period, which is known by its first day.
CREATE TABLE report_sent (
  id BLOB NOT NULL PRIMARY KEY,
  report_id BLOB NOT NULL REFERENCES report (id),
  period_from TEXT NOT NULL,
  sent_on TEXT NOT NULL,
  number TEXT,
  note TEXT,
  UNIQUE (report_id, period_from)
) STRICT;

-- Chuỗi cấp ủy: one level of the Party from a day to a day. `body` and `members` are those of the votes it takes.
CREATE TABLE chain_level (
  id BLOB NOT NULL PRIMARY KEY,
  role TEXT NOT NULL,
  valid_from TEXT,
  valid_to TEXT,
  appraises_only INTEGER NOT NULL,
  body TEXT,
  members INTEGER,
  note TEXT
) STRICT;
