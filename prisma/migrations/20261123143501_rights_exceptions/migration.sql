-- AlterTable
ALTER TABLE "syndicated_item" ADD COLUMN     "institution" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "mines_reserved" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "stated_edits" "EditClass" NOT NULL DEFAULT 'NONE';

-- CreateTable
CREATE TABLE "rights_exception" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "story_id" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "by_leave" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_id" UUID,
    "approved_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "rights_exception_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "rights_exception_story_id_idx" ON "rights_exception"("story_id");

-- AddForeignKey
ALTER TABLE "rights_exception" ADD CONSTRAINT "rights_exception_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rights_exception" ADD CONSTRAINT "rights_exception_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rights_exception" ADD CONSTRAINT "rights_exception_approved_by_id_fkey" FOREIGN KEY ("approved_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What was said at intake stays apart from what is computed at each publication.
UPDATE "syndicated_item" SET "stated_edits" = "edits";
ALTER TABLE "rights_exception"
  ADD CONSTRAINT "rights_exception_says_why" CHECK (btrim("reason") <> ''),
  ADD CONSTRAINT "rights_exception_names_a_rule" CHECK ("rule" ~ '^R[0-9]{2}$'),
  ADD CONSTRAINT "rights_exception_ends_after" CHECK ("ended_at" IS NULL OR "ended_at" >= "at");
