-- Việc tự ghi: what the office wrote down to do itself; about a person, a candidacy, or neither.
CREATE TABLE todo (
  id BLOB NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  due_on TEXT,
  note TEXT,
  person_id BLOB REFERENCES person (id),
  candidacy_id BLOB REFERENCES candidacy (id),
  written_by TEXT NOT NULL,
  done_on TEXT
) STRICT;
CREATE INDEX todo_by_person ON todo (person_id);
CREATE INDEX todo_by_candidacy ON todo (candidacy_id);

-- Hoãn: one thing of the agenda put off until a day, with the reason. `key` names it; `due_on` is its deadline as it
-- was then, so that a deadline that moved is seen again.
CREATE TABLE snooze (
  id BLOB NOT NULL PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  person_id BLOB REFERENCES person (id),
  due_on TEXT,
  until_on TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX snooze_by_person ON snooze (person_id);
