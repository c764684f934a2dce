-- CreateEnum
CREATE TYPE "ViewAudience" AS ENUM ('NOBODY', 'SOME', 'ALL');

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "list_view" JSONB;

-- CreateTable
CREATE TABLE "saved_view" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "owner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "view" JSONB NOT NULL,
    "audience" "ViewAudience" NOT NULL DEFAULT 'NOBODY',
    "reader_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_owner_id_name_key" ON "saved_view"("owner_id", "name");

-- CreateIndex
CREATE INDEX "story_scheduled_for_id_idx" ON "story"("scheduled_for", "id");

-- CreateIndex
CREATE INDEX "story_due_at_id_idx" ON "story"("due_at", "id");

-- CreateIndex
CREATE INDEX "story_first_published_at_id_idx" ON "story"("first_published_at", "id");

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
