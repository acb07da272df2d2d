-- Việc chuẩn bị của một buổi lễ: what, who, until when, done when.
CREATE TABLE ceremony_task (
  id BLOB NOT NULL PRIMARY KEY,
  ceremony_id BLOB NOT NULL REFERENCES ceremony (id),
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  who TEXT,
  due_on TEXT,
  done_on TEXT
) STRICT;
CREATE INDEX ceremony_task_by_ceremony ON ceremony_task (ceremony_id, position);

-- Khổ nhãn của đơn vị: a sheet and where its cells lie, in tenths of a millimetre; letters in points.
CREATE TABLE label_format (
  id BLOB NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  page_width INTEGER NOT NULL,
  page_height INTEGER NOT NULL,
  across INTEGER NOT NULL,
  down INTEGER NOT NULL,
  cell_width INTEGER NOT NULL,
  cell_height INTEGER NOT NULL,
  left_edge INTEGER NOT NULL,
  top_edge INTEGER NOT NULL,
  gap_across INTEGER NOT NULL,
  gap_down INTEGER NOT NULL,
  padding INTEGER NOT NULL,
  letter_size INTEGER NOT NULL,
  framed INTEGER NOT NULL,
  at_left INTEGER NOT NULL
) STRICT;

-- Mẫu Word của đơn vị: a .docx with placeholders; `sha256` names its bytes among those of the attached files.
CREATE TABLE word_template (
  id BLOB NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  added_on TEXT NOT NULL
) STRICT;
