-- AlterTable
ALTER TABLE "story" ADD COLUMN     "picture_ids" UUID[] DEFAULT ARRAY[]::UUID[];

-- CreateIndex
CREATE INDEX "story_picture_ids_idx" ON "story" USING GIN ("picture_ids");

/* Where a picture stands is asked with each change to it: among a million stories that may read no text. */
CREATE FUNCTION story_pictures() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.picture_ids := ARRAY(
    SELECT DISTINCT (named #>> '{}')::uuid
    FROM revision r
    CROSS JOIN LATERAL (SELECT jsonb_path_query(r.content, 'strict $.**.mediaId ? (@.type() == "string")') UNION ALL SELECT jsonb_path_query(r.content, 'strict $.**.mediaIds[*] ? (@.type() == "string")')) AS names (named)
    WHERE r.id IN (NEW.working_revision_id, NEW.scheduled_revision_id));
  RETURN NEW;
END $$;
CREATE TRIGGER story_pictures BEFORE INSERT OR UPDATE OF working_revision_id, scheduled_revision_id ON story FOR EACH ROW EXECUTE FUNCTION story_pictures();

UPDATE story SET scheduled_revision_id = scheduled_revision_id;
