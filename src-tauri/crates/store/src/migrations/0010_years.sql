-- Thang xếp loại đoàn viên: levels as JSON; a rating keeps the one it was made with, so a row is never changed.
CREATE TABLE rating_scale (
  id BLOB NOT NULL PRIMARY KEY,
  levels TEXT NOT NULL
) STRICT;

-- Kết quả một năm học của một người: at school (with the scale of the marks), in the Union, chương trình rèn luyện.
CREATE TABLE year_record (
  id BLOB NOT NULL PRIMARY KEY,
  person_id BLOB NOT NULL REFERENCES person (id),
  school_year_id BLOB NOT NULL REFERENCES school_year (id),
  mark_scale TEXT,
  study TEXT,
  conduct TEXT,
  term_study TEXT,
  term_conduct TEXT,
  rating TEXT,
  rating_scale_id BLOB REFERENCES rating_scale (id),
  programme TEXT,
  programme_result TEXT,
  strengths TEXT,
  weaknesses TEXT,
  note TEXT,
  UNIQUE (person_id, school_year_id)
) STRICT;
CREATE INDEX year_record_by_year ON year_record (school_year_id);
CREATE INDEX year_record_by_scale ON year_record (rating_scale_id) WHERE rating_scale_id IS NOT NULL;

-- Khóa xếp loại của một năm học: locked while `opened_on` is empty; opened with a reason.
CREATE TABLE rating_lock (
  id BLOB NOT NULL PRIMARY KEY,
  school_year_id BLOB NOT NULL REFERENCES school_year (id),
  locked_on TEXT NOT NULL,
  opened_on TEXT,
  reason TEXT
) STRICT;
CREATE UNIQUE INDEX rating_lock_one_open ON rating_lock (school_year_id) WHERE opened_on IS NULL;

-- Một tháng của một đoàn viên: đoàn phí in đồng (empty: not paid), absence from the meeting, a reason for either.
CREATE TABLE member_month (
  id BLOB NOT NULL PRIMARY KEY,
  person_id BLOB NOT NULL REFERENCES person (id),
  month TEXT NOT NULL,
  paid INTEGER,
  absent INTEGER NOT NULL,
  reason TEXT,
  UNIQUE (person_id, month)
) STRICT;
CREATE INDEX member_month_by_month ON member_month (month);

-- Khen thưởng.
CREATE TABLE reward (
  id BLOB NOT NULL PRIMARY KEY,
  person_id BLOB NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL,
  level TEXT,
  content TEXT,
  paper TEXT,
  on_date TEXT
) STRICT;
CREATE INDEX reward_by_person ON reward (person_id);

-- Kỷ luật: sensitive.
CREATE TABLE discipline (
  id BLOB NOT NULL PRIMARY KEY,
  person_id BLOB NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL,
  level TEXT,
  content TEXT,
  paper TEXT,
  on_date TEXT
) STRICT;
CREATE INDEX discipline_by_person ON discipline (person_id);

-- Trình độ của một người, as written.
CREATE TABLE education (
  id BLOB NOT NULL PRIMARY KEY,
  person_id BLOB NOT NULL UNIQUE REFERENCES person (id),
  general TEXT,
  professional TEXT,
  political TEXT,
  language TEXT,
  computing TEXT
) STRICT;
