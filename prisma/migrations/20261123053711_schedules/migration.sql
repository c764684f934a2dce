-- AlterTable
ALTER TABLE "story" ADD COLUMN     "schedule_problem" TEXT,
ADD COLUMN     "scheduled_by_id" UUID,
ADD COLUMN     "scheduled_change" TEXT,
ADD COLUMN     "scheduled_note" TEXT NOT NULL DEFAULT '';

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_scheduled_by_id_fkey" FOREIGN KEY ("scheduled_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- The clock asks for what is due every second: only the rows that wait are in the index.
CREATE INDEX story_due ON story (scheduled_for) WHERE scheduled_for IS NOT NULL AND schedule_problem IS NULL;
ALTER TABLE story
  ADD CONSTRAINT story_schedule_whole CHECK ((scheduled_for IS NULL) = (scheduled_revision_id IS NULL)),
  ADD CONSTRAINT story_scheduled_change CHECK (scheduled_change IS NULL OR scheduled_change IN ('UPDATE', 'MEND'));
