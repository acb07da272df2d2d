-- Đợt xét đoàn viên ưu tú. Votes of the chi đoàn, the decision and its number stand in the steps alone.
CREATE TABLE outstanding_round (
  id BLOB NOT NULL PRIMARY KEY,
  school_year_id BLOB NOT NULL REFERENCES school_year (id),
  name TEXT NOT NULL,
  opened_on TEXT NOT NULL,
  quota INTEGER,
  committee_on TEXT,
  committee_total INTEGER,
  committee_present INTEGER,
  decided_on TEXT,
  note TEXT,
  UNIQUE (school_year_id, name)
) STRICT;

-- Tiêu chí của một đợt xét.
CREATE TABLE round_criterion (
  id BLOB NOT NULL PRIMARY KEY,
  round_id BLOB NOT NULL REFERENCES outstanding_round (id),
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  source TEXT NOT NULL,
  level TEXT,
  together TEXT,
  needs INTEGER NOT NULL
) STRICT;
CREATE INDEX round_criterion_by_round ON round_criterion (round_id);

-- Người được xét trong một đợt. The vote of the committee lies here until a step carries it.
CREATE TABLE round_entry (
  id BLOB NOT NULL PRIMARY KEY,
  round_id BLOB NOT NULL REFERENCES outstanding_round (id),
  candidacy_id BLOB NOT NULL REFERENCES candidacy (id),
  person_id BLOB NOT NULL REFERENCES person (id),
  branch_id BLOB REFERENCES branch (id),
  in_favour INTEGER,
  against INTEGER,
  result TEXT,
  note TEXT,
  UNIQUE (round_id, candidacy_id)
) STRICT;
CREATE INDEX round_entry_by_person ON round_entry (person_id);
CREATE INDEX round_entry_by_candidacy ON round_entry (candidacy_id);
CREATE INDEX round_entry_by_branch ON round_entry (branch_id);

-- Tiêu chí được đánh dấu bằng tay cho một người.
CREATE TABLE round_mark (
  id BLOB NOT NULL PRIMARY KEY,
  entry_id BLOB NOT NULL REFERENCES round_entry (id),
  criterion_id BLOB NOT NULL REFERENCES round_criterion (id),
  person_id BLOB NOT NULL REFERENCES person (id),
  met INTEGER NOT NULL,
  evidence TEXT,
  UNIQUE (entry_id, criterion_id)
) STRICT;
CREATE INDEX round_mark_by_criterion ON round_mark (criterion_id);
CREATE INDEX round_mark_by_person ON round_mark (person_id);
