-- AlterTable
ALTER TABLE "live_story" ADD COLUMN     "search_description" TEXT,
ADD COLUMN     "social_headline" TEXT;

-- AlterTable
ALTER TABLE "media" ADD COLUMN     "crop_focus" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "upload" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "size" INTEGER NOT NULL,
    "received" INTEGER NOT NULL DEFAULT 0,
    "media_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "upload_part" (
    "upload_id" UUID NOT NULL,
    "at" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "upload_part_pkey" PRIMARY KEY ("upload_id","at")
);

-- CreateIndex
CREATE INDEX "upload_created_at_idx" ON "upload"("created_at");

-- CreateIndex
CREATE INDEX "upload_person_id_idx" ON "upload"("person_id");

-- CreateIndex
CREATE INDEX "upload_media_id_idx" ON "upload"("media_id");

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_media_id_fkey" FOREIGN KEY ("media_id") REFERENCES "media"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload_part" ADD CONSTRAINT "upload_part_upload_id_fkey" FOREIGN KEY ("upload_id") REFERENCES "upload"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A file is taken whole from its first byte on, and no larger than the desk takes.
ALTER TABLE "upload" ADD CONSTRAINT "upload_size_check" CHECK (size BETWEEN 1 AND 33554432),
  ADD CONSTRAINT "upload_received_check" CHECK (received BETWEEN 0 AND size);
ALTER TABLE "upload_part" ADD CONSTRAINT "upload_part_at_check" CHECK (at >= 0 AND length(bytes) > 0);
ALTER TABLE "media" ADD CONSTRAINT "media_crop_focus_check" CHECK (jsonb_typeof(crop_focus) = 'object');
