-- AlterEnum
ALTER TYPE "StoryState" ADD VALUE 'HELD';

-- CreateTable
CREATE TABLE "hold" (
    "story_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_id" UUID,

    CONSTRAINT "hold_pkey" PRIMARY KEY ("story_id")
);

-- CreateTable
CREATE TABLE "kill" (
    "partner_id" UUID NOT NULL,
    "uri" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_id" UUID,

    CONSTRAINT "kill_pkey" PRIMARY KEY ("partner_id","uri")
);

-- CreateIndex
CREATE INDEX "hold_path_idx" ON "hold"("path");

-- AddForeignKey
ALTER TABLE "hold" ADD CONSTRAINT "hold_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hold" ADD CONSTRAINT "hold_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kill" ADD CONSTRAINT "kill_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kill" ADD CONSTRAINT "kill_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Whatever a command forgets: what was withdrawn or is held stands before no reader.
CREATE FUNCTION refuse_withdrawn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM takedown WHERE story_id = NEW.story_id AND lifted_at IS NULL) OR EXISTS (SELECT FROM hold WHERE story_id = NEW.story_id) THEN
    RAISE EXCEPTION 'story % was withdrawn or is held, and cannot be public', NEW.story_id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER live_story_not_withdrawn BEFORE INSERT ON live_story FOR EACH ROW EXECUTE FUNCTION refuse_withdrawn();
