-- The same numbers as before, in a fiftieth of the time for ten thousand words: a slice of a long array is searched for from its beginning.
CREATE OR REPLACE FUNCTION text_marks(lang text, words text) RETURNS int[] LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  is_parted boolean := lang !~ '^(zh|ja|th|km|lo|my)\M';
  run int := CASE WHEN is_parted THEN 5 ELSE 8 END;
  part text[] := string_to_array(CASE WHEN is_parted THEN trim(regexp_replace(lower(words), '[\s[:punct:]]+', ' ', 'g')) ELSE trim(regexp_replace(lower(words), '(\S)\s*', '\1 ', 'g')) END, ' ');
BEGIN
  RETURN ARRAY(
    SELECT DISTINCT hashtext(string_agg) AS mark
    FROM (SELECT string_agg(word, ' ') OVER (ORDER BY n ROWS BETWEEN CURRENT ROW AND run - 1 FOLLOWING), n FROM unnest(part) WITH ORDINALITY AS one(word, n)) AS runs
    WHERE n <= cardinality(part) - run + 1 ORDER BY mark LIMIT 32);
END $$;
