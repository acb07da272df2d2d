-- Người dùng: how a password becomes the wrapping key (no secret), so that a lost office.keys is written anew for
-- everybody; and since when somebody is a user. Both are unknown for users of the first version until they are seen.
ALTER TABLE office_user ADD COLUMN since TEXT;
ALTER TABLE office_user ADD COLUMN recipe TEXT;
-- What the program keeps for itself between two openings: what was being typed when it was locked, minutes until then.
CREATE TABLE kept (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
