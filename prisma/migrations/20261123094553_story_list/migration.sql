-- DropIndex
DROP INDEX "story_state_updated_at_idx";

-- AlterTable
ALTER TABLE "story" ADD COLUMN     "byline_ids" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "headline" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "search_text" tsvector;

-- CreateIndex
CREATE INDEX "story_updated_at_id_idx" ON "story"("updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "story_state_updated_at_id_idx" ON "story"("state", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "story_section_id_updated_at_id_idx" ON "story"("section_id", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "story_byline_ids_idx" ON "story" USING GIN ("byline_ids");

-- CreateIndex
CREATE INDEX "story_search_text_idx" ON "story" USING GIN ("search_text");

/* What the list of stories at the desk shows and searches lies in the story's own row: a page of it reads no revision.
   As for readers, words are looked for stemmed in the story's language and as they are written. */
CREATE FUNCTION story_list() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  head jsonb := (SELECT content FROM revision WHERE id = NEW.working_revision_id);
  config regconfig := search_config(coalesce(head ->> 'lang', 'en'));
  -- Postgres refuses vectors over a megabyte; a save must never fail for its search.
  words text := left(body_text(coalesce(head -> 'body', '{}')), 400000);
BEGIN
  NEW.headline := coalesce(head ->> 'headline', '');
  NEW.byline_ids := ARRAY(SELECT DISTINCT (byline ->> 'contributorId')::uuid FROM jsonb_array_elements(coalesce(head -> 'bylines', '[]')) AS byline);
  NEW.search_text :=
    setweight(to_tsvector(config, NEW.headline), 'A') || setweight(to_tsvector('courtesy_simple', NEW.headline), 'A') ||
    setweight(to_tsvector(config, coalesce(head ->> 'standfirst', '')), 'B') || setweight(to_tsvector(config, words), 'D');
  RETURN NEW;
END $$;
CREATE TRIGGER story_list BEFORE INSERT OR UPDATE OF working_revision_id ON story FOR EACH ROW EXECUTE FUNCTION story_list();

UPDATE story SET working_revision_id = working_revision_id;
