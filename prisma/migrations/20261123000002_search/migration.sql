-- How readers search. A text of 500 words is a vector of 6 kB that lies outside its row, so a word that stands in every
-- story cannot be ranked over all of them in time. `search_head` (headline, standfirst, names) is small enough to lie in
-- the row: it says of every match whether the word stands in its head, and only the best few hundred are ranked whole.

CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;

ALTER TABLE live_story ADD COLUMN search_head tsvector;

/* Every text in a body, in order, as one string. Runs of one paragraph are joined as they stand, so that a word whose
   middle is a link stays one word and a comma stays beside its word. */
CREATE OR REPLACE FUNCTION body_text(body jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(string_agg(run, ' '), '') FROM (
    SELECT (SELECT string_agg(CASE WHEN part ->> 'type' = 'hardBreak' THEN ' ' ELSE part ->> 'text' END, '' ORDER BY place)
      FROM jsonb_array_elements(content) WITH ORDINALITY AS parts(part, place)) AS run
    FROM jsonb_path_query(body, 'strict $.**.content ? (@[*].type == "text")') AS content
  ) AS runs
$$;

CREATE OR REPLACE FUNCTION live_story_search() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  config regconfig := search_config(NEW.lang);
  words text := body_text(NEW.body);
BEGIN
  -- A name is indexed as it is written too: whoever searches for it does not want it stemmed.
  NEW.search_head :=
    setweight(to_tsvector(config, NEW.headline), 'A') ||
    setweight(to_tsvector(config, NEW.standfirst || ' ' || coalesce(NEW.kicker, '') || ' ' || coalesce(NEW.dateline, '')), 'B') ||
    setweight(to_tsvector(config, NEW.search_names), 'C') || setweight(to_tsvector('courtesy_simple', NEW.search_names), 'C');
  NEW.search_text := NEW.search_head || setweight(to_tsvector(config, words), 'D');
  INSERT INTO search_word (word)
    SELECT word FROM unnest(tsvector_to_array(to_tsvector('courtesy_simple', NEW.headline || ' ' || NEW.standfirst || ' ' || NEW.search_names || ' ' || words))) AS word
    WHERE length(word) BETWEEN 4 AND 40 AND word !~ '[0-9@/]' ORDER BY word
    ON CONFLICT DO NOTHING;
  RETURN NEW;
END $$;

/* What a reader asks for, as newsroom/stories/search-terms.ts read it: any of the lists, all of the terms of a list.
   Each term is looked for stemmed in each of the languages, and as it is written. A term of stop words asks for nothing;
   a list that only excludes, likewise. */
CREATE FUNCTION search_query(langs text[], lists jsonb) RETURNS tsquery LANGUAGE sql STABLE AS $$
  SELECT coalesce(string_agg('(' || every || ')', ' | '), '')::tsquery FROM (
    SELECT string_agg(CASE WHEN excluded THEN '!' ELSE '' END || '(' || words || ')', ' & ') AS every
    FROM jsonb_array_elements(lists) WITH ORDINALITY AS list(terms, place),
      LATERAL (
        SELECT (term ->> 'excluded')::boolean AS excluded, (
          SELECT string_agg(DISTINCT '(' || query::text || ')', ' | ') FILTER (WHERE numnode(query) > 0)
          FROM (SELECT search_config(lang) AS config FROM unnest(langs) AS lang UNION SELECT 'courtesy_simple') AS configs,
            LATERAL (SELECT CASE WHEN (term ->> 'phrase')::boolean THEN phraseto_tsquery(config, term ->> 'text') ELSE plainto_tsquery(config, term ->> 'text') END AS query) AS asked
          HAVING bool_and(numnode(query) > 0)
        ) AS words
        FROM jsonb_array_elements(terms) AS term
      ) AS term
    WHERE words IS NOT NULL
    GROUP BY place
    HAVING bool_or(NOT excluded)
  ) AS lists
$$;

/* The letters of a word in the order of the alphabet. */
CREATE FUNCTION sorted_letters(word text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT string_agg(letter, '' ORDER BY letter) FROM regexp_split_to_table(word, '') AS letter
$$;

/* The word of the paper that somebody who typed `typed` most likely meant; NULL when nothing is near. Trigrams find the
   candidates, for they have an index; edits choose among them, and two letters that changed places are one edit. */
CREATE FUNCTION nearest_word(typed text) RETURNS text LANGUAGE sql STABLE SET pg_trgm.similarity_threshold = '0.2' AS $$
  SELECT word FROM (
    SELECT word, near, levenshtein(word, typed) - (sorted_letters(word) = sorted_letters(typed))::int AS edits FROM (
      SELECT word, similarity(word, typed) AS near FROM search_word
      WHERE length(typed) BETWEEN 4 AND 40 AND word % typed
      ORDER BY near DESC LIMIT 60
    ) AS near
  ) AS candidates
  WHERE edits <= CASE WHEN length(typed) < 5 THEN 1 WHEN length(typed) < 9 THEN 2 ELSE 3 END
  ORDER BY edits, near DESC, word LIMIT 1
$$;

-- Stories that are public already.
UPDATE live_story SET headline = headline;
