-- CreateEnum
CREATE TYPE "RecordChain" AS ENUM ('READERS', 'DESK');

-- AlterTable
ALTER TABLE "recall" ADD COLUMN     "record_number" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "record_entry" (
    "story_id" UUID NOT NULL,
    "chain" "RecordChain" NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "what" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "document_hash" TEXT NOT NULL,
    "revision_id" UUID,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "record_entry_pkey" PRIMARY KEY ("story_id","chain","number")
);

-- CreateIndex
CREATE UNIQUE INDEX "record_entry_story_id_chain_prev_hash_key" ON "record_entry"("story_id", "chain", "prev_hash");

-- AddForeignKey
ALTER TABLE "record_entry" ADD CONSTRAINT "record_entry_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was put on the record stays as it was; what it may say is a closed list.
ALTER TABLE record_entry
  ADD CONSTRAINT record_entry_counts CHECK (number >= 1),
  ADD CONSTRAINT record_entry_says_what CHECK (
    (chain = 'READERS' AND what IN ('PUBLISHED', 'MENDED', 'UPDATED', 'CORRECTED', 'CLARIFIED', 'RETRACTED', 'NOTED', 'MOVED', 'SHORTENED', 'RELEASED', 'UNPUBLISHED', 'HELD', 'WITHDRAWN', 'TAKEN_BACK'))
    OR (chain = 'DESK' AND what IN ('DECISION', 'LET_PASS', 'LET_PASS_ENDED', 'DELIVERY')));
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON record_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
