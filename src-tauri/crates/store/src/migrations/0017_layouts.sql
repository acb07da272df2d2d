-- Bố cục xuất của đơn vị: the columns another system asks for, as the file said that was once picked (`content`, JSON).
-- `id` is derived from the name the file gives itself, so that a newer file takes the place of the older one.
CREATE TABLE export_layout (
  id BLOB NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  content TEXT NOT NULL
) STRICT;
