-- Khách mời: the group they belong to, how many come under one name, and how far their invitation is.
ALTER TABLE guest ADD COLUMN guest_group TEXT;
ALTER TABLE guest ADD COLUMN people INTEGER;
ALTER TABLE guest ADD COLUMN invited INTEGER NOT NULL DEFAULT 0;
ALTER TABLE guest ADD COLUMN confirmed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE guest ADD COLUMN came INTEGER NOT NULL DEFAULT 0;
