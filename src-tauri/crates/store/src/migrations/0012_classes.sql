-- Lớp bồi dưỡng nhận thức về Đảng: its days, who holds it, the letter that asks for names, how many may go.
CREATE TABLE awareness_class (
  id BLOB NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  organiser TEXT,
  place TEXT,
  starts_on TEXT,
  ends_on TEXT,
  letter_number TEXT,
  letter_on TEXT,
  list_due_on TEXT,
  list_sent_on TEXT,
  quota INTEGER,
  note TEXT
) STRICT;

-- Người học lớp. Cử đi học and the certificate stand in the steps; here is what no step says.
CREATE TABLE class_attendance (
  id BLOB NOT NULL PRIMARY KEY,
  class_id BLOB NOT NULL REFERENCES awareness_class (id),
  candidacy_id BLOB NOT NULL REFERENCES candidacy (id),
  person_id BLOB NOT NULL REFERENCES person (id),
  status TEXT NOT NULL,
  left_on TEXT,
  note TEXT,
  UNIQUE (class_id, candidacy_id)
) STRICT;
CREATE INDEX class_attendance_by_person ON class_attendance (person_id);
CREATE INDEX class_attendance_by_candidacy ON class_attendance (candidacy_id);
