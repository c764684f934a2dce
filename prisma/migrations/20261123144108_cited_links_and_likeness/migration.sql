-- AlterTable
ALTER TABLE "story" ADD COLUMN     "headline_marks" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "text_marks" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- CreateTable
CREATE TABLE "cited_link" (
    "story_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "status" "ReferenceStatus" NOT NULL DEFAULT 'UNCHECKED',
    "says" TEXT NOT NULL DEFAULT '',
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "checked_at" TIMESTAMPTZ(3),
    "look_after" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cited_link_pkey" PRIMARY KEY ("story_id","key")
);

-- CreateIndex
CREATE INDEX "cited_link_look_after_idx" ON "cited_link"("look_after");

-- CreateIndex
CREATE INDEX "cited_link_url_idx" ON "cited_link" USING HASH ("url");

-- CreateIndex
CREATE INDEX "story_text_marks_idx" ON "story" USING GIN ("text_marks");

-- CreateIndex
CREATE INDEX "story_headline_marks_idx" ON "story" USING GIN ("headline_marks");

-- AddForeignKey
ALTER TABLE "cited_link" ADD CONSTRAINT "cited_link_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ── The addresses that a story cites: one row a reference, as its newest text has them ──
ALTER TABLE "cited_link" ADD CONSTRAINT "cited_link_looked_at" CHECK (("status" = 'UNCHECKED') OR ("checked_at" IS NOT NULL));

CREATE FUNCTION story_cited_links() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE cited jsonb := coalesce((SELECT content -> 'references' FROM revision WHERE id = NEW.working_revision_id), '[]');
BEGIN
  DELETE FROM cited_link WHERE story_id = NEW.id
    AND NOT EXISTS (SELECT 1 FROM jsonb_array_elements(cited) AS one WHERE one ->> 'key' = cited_link.key AND one ->> 'url' = cited_link.url);
  -- A minute, so that nobody is asked for an address that is still being typed.
  INSERT INTO cited_link (story_id, key, url, look_after)
    SELECT NEW.id, one ->> 'key', one ->> 'url', now() + interval '1 minute' FROM jsonb_array_elements(cited) AS one WHERE one ->> 'url' IS NOT NULL
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER story_cited_links AFTER INSERT OR UPDATE OF working_revision_id ON story FOR EACH ROW EXECUTE FUNCTION story_cited_links();

INSERT INTO cited_link (story_id, key, url, look_after)
  SELECT story.id, one ->> 'key', one ->> 'url', now() + random() * interval '2 days'
  FROM story JOIN revision ON revision.id = working_revision_id, jsonb_array_elements(coalesce(content -> 'references', '[]')) AS one WHERE one ->> 'url' IS NOT NULL
  ON CONFLICT DO NOTHING;

/* ── What a story says, in a few numbers ──
   Of the text: the 32 smallest among the hashes of all its runs of five words (of eight characters, where words are not parted).
   Two texts share of these about what they share of all (Broder 1997, "On the resemblance and containment of documents").
   Of the headline: its words as a set, whole and with each one left out, so that two which differ in one word share a number. */
CREATE FUNCTION text_marks(lang text, words text) RETURNS int[] LANGUAGE sql IMMUTABLE AS $$
  WITH parts AS (
    SELECT string_to_array(CASE WHEN lang ~ '^(zh|ja|th|km|lo|my)\M' THEN trim(regexp_replace(lower(words), '(\S)\s*', '\1 ', 'g')) ELSE trim(regexp_replace(lower(words), '[\s[:punct:]]+', ' ', 'g')) END, ' ') AS part,
      CASE WHEN lang ~ '^(zh|ja|th|km|lo|my)\M' THEN 8 ELSE 5 END AS run
  ), marks AS (
    SELECT DISTINCT hashtext(array_to_string(part[n:n + run - 1], ' ')) AS mark FROM parts, generate_series(1, cardinality(part) - run + 1) AS n
    ORDER BY mark LIMIT 32
  )
  SELECT coalesce(array_agg(mark), '{}') FROM marks
$$;

CREATE FUNCTION headline_marks(headline text) RETURNS int[] LANGUAGE sql IMMUTABLE AS $$
  WITH words AS (
    SELECT array_agg(DISTINCT word ORDER BY word) AS word
    FROM (SELECT word FROM unnest(string_to_array(regexp_replace(lower(headline), '[\s[:punct:]]+', ' ', 'g'), ' ')) AS word WHERE word <> '' LIMIT 60) AS each_word
  )
  SELECT coalesce(array_agg(DISTINCT hashtext('headline ' || array_to_string(array_remove(word, gone), ' '))), '{}')
  FROM words, unnest(word || ''::text) AS gone WHERE cardinality(word) >= 4
$$;

/* Each number is mixed with the week: the index looks among a week's stories alone, however many there are in all and whatever they all say. */
CREATE FUNCTION in_week(marks int[], week int) RETURNS int[] LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(array_agg(hashint8((mark::bigint << 16) + week)), '{}') FROM unnest(marks) AS mark
$$;
CREATE FUNCTION week_of(at timestamptz) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT floor(extract(epoch FROM at) / 604800)::int $$;

CREATE FUNCTION story_likeness() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE head jsonb := (SELECT content FROM revision WHERE id = NEW.working_revision_id);
BEGIN
  NEW.text_marks := in_week(text_marks(coalesce(head ->> 'lang', 'en'), left(body_text(coalesce(head -> 'body', '{}')), 100000)), week_of(NEW.updated_at));
  NEW.headline_marks := in_week(headline_marks(coalesce(head ->> 'headline', '')), week_of(NEW.updated_at));
  RETURN NEW;
END $$;
CREATE TRIGGER story_likeness BEFORE INSERT OR UPDATE OF working_revision_id ON story FOR EACH ROW EXECUTE FUNCTION story_likeness();

UPDATE story SET working_revision_id = working_revision_id WHERE updated_at > now() - interval '21 days';
