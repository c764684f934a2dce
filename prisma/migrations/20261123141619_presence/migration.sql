-- CreateTable
CREATE TABLE "presence" (
    "tab_id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("tab_id")
);

-- CreateTable
CREATE TABLE "relief" (
    "tab_id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "relief_pkey" PRIMARY KEY ("tab_id")
);

-- CreateIndex
CREATE INDEX "presence_story_id_idx" ON "presence"("story_id");

-- CreateIndex
CREATE INDEX "relief_story_id_idx" ON "relief"("story_id");

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relief" ADD CONSTRAINT "relief_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relief" ADD CONSTRAINT "relief_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;
