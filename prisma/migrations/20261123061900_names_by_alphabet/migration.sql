-- The desk's list stands in the order of the alphabet, with Å beside A, whatever the database's own order is.
-- Prisma cannot express the collation.
CREATE INDEX contributor_sort_name_alphabet ON contributor (sort_name COLLATE "und-x-icu", id);
