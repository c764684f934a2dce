-- AlterTable
ALTER TABLE "media" ADD COLUMN     "likeness" BIGINT,
ADD COLUMN     "search_key" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateIndex
CREATE INDEX "contributor_portrait_id_idx" ON "contributor"("portrait_id");

-- CreateIndex
CREATE INDEX "live_story_lead_media_id_idx" ON "live_story"("lead_media_id");

-- CreateIndex
CREATE INDEX "placement_media_id_idx" ON "placement"("media_id");

-- CreateIndex
CREATE INDEX "media_created_at_id_idx" ON "media"("created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "media_rights_until_idx" ON "media"("rights_until");

-- CreateIndex
CREATE INDEX "media_search_key_trgm" ON "media" USING GIN ("search_key" gin_trgm_ops);

-- Pictures that were added before are found by their words too.
UPDATE media SET search_key = left(lower(unaccent(concat_ws(' ', alt, caption, credit, creator, source))), 4000);
