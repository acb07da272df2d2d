-- Người có thể đồng hành: what is known of a person as a companion, one row a person. Whom he accompanies stands in
-- the steps alone.
CREATE TABLE companion (
  id BLOB NOT NULL PRIMARY KEY,
  person_id BLOB NOT NULL UNIQUE REFERENCES person (id),
  party_branch TEXT,
  post TEXT,
  admitted_on TEXT,
  official_on TEXT,
  left_on TEXT,
  note TEXT
) STRICT;

-- Việc mẫu: the office's own catalogue of challenge tasks.
CREATE TABLE task_pattern (
  id BLOB NOT NULL PRIMARY KEY,
  title TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  expected TEXT,
  days INTEGER,
  position INTEGER NOT NULL
) STRICT;

-- Việc thử thách: what was given, to one or a group.
CREATE TABLE challenge_task (
  id BLOB NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  expected TEXT,
  given_by TEXT,
  given_on TEXT NOT NULL,
  due_on TEXT
) STRICT;
CREATE INDEX challenge_task_by_day ON challenge_task (given_on);

-- Việc thử thách của một người: his part and its result. Hours are whole.
CREATE TABLE task_share (
  id BLOB NOT NULL PRIMARY KEY,
  task_id BLOB NOT NULL REFERENCES challenge_task (id),
  candidacy_id BLOB NOT NULL REFERENCES candidacy (id),
  person_id BLOB NOT NULL REFERENCES person (id),
  result TEXT NOT NULL,
  judged_by TEXT,
  judged_on TEXT,
  hours INTEGER,
  evidence TEXT,
  attachment_id BLOB REFERENCES attachment (id),
  remark TEXT,
  UNIQUE (task_id, candidacy_id)
) STRICT;
CREATE INDEX task_share_by_person ON task_share (person_id);
CREATE INDEX task_share_by_candidacy ON task_share (candidacy_id);

-- Kỳ nhận xét: a quarter, a school term or a month. Its id comes from its kind and first day.
CREATE TABLE remark_period (
  id BLOB NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  locked_on TEXT,
  UNIQUE (kind, starts_on)
) STRICT;

-- Nhận xét của một người trong một kỳ. Its id comes from period and candidacy.
CREATE TABLE remark (
  id BLOB NOT NULL PRIMARY KEY,
  period_id BLOB NOT NULL REFERENCES remark_period (id),
  candidacy_id BLOB NOT NULL REFERENCES candidacy (id),
  person_id BLOB NOT NULL REFERENCES person (id),
  written_by TEXT,
  strengths TEXT,
  weaknesses TEXT,
  direction TEXT,
  tasks_seen TEXT,
  conclusion TEXT,
  signed_on TEXT,
  UNIQUE (period_id, candidacy_id)
) STRICT;
CREATE INDEX remark_by_person ON remark (person_id);
CREATE INDEX remark_by_candidacy ON remark (candidacy_id);

-- Rà soát hằng tháng: one meeting that goes through the list.
CREATE TABLE list_review (
  id BLOB NOT NULL PRIMARY KEY,
  on_date TEXT NOT NULL,
  chair TEXT,
  secretary TEXT,
  present INTEGER,
  note TEXT
) STRICT;

-- Kết quả rà soát của một người.
CREATE TABLE review_line (
  id BLOB NOT NULL PRIMARY KEY,
  review_id BLOB NOT NULL REFERENCES list_review (id),
  candidacy_id BLOB NOT NULL REFERENCES candidacy (id),
  person_id BLOB NOT NULL REFERENCES person (id),
  verdict TEXT NOT NULL,
  note TEXT,
  UNIQUE (review_id, candidacy_id)
) STRICT;
CREATE INDEX review_line_by_person ON review_line (person_id);
CREATE INDEX review_line_by_candidacy ON review_line (candidacy_id);
