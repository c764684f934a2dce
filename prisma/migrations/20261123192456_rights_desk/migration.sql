-- AlterEnum
ALTER TYPE "NoticeKind" ADD VALUE 'RIGHTS';

-- CreateTable
CREATE TABLE "agreement_document" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agreement_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_id" UUID,

    CONSTRAINT "agreement_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rights_warning" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "about" TEXT NOT NULL,
    "turns" TIMESTAMPTZ(3) NOT NULL,
    "days" SMALLINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rights_warning_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "agreement_document_key_key" ON "agreement_document"("key");

-- CreateIndex
CREATE INDEX "agreement_document_agreement_id_idx" ON "agreement_document"("agreement_id");

-- CreateIndex
CREATE UNIQUE INDEX "rights_warning_about_turns_days_key" ON "rights_warning"("about", "turns", "days");

-- CreateIndex
CREATE INDEX "story_embargo_until_idx" ON "story"("embargo_until");

-- CreateIndex
CREATE INDEX "live_story_public_until_idx" ON "live_story"("public_until");

-- AddForeignKey
ALTER TABLE "agreement_document" ADD CONSTRAINT "agreement_document_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_document" ADD CONSTRAINT "agreement_document_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What a document is, it stays: whoever signed it could be shown another otherwise.
ALTER TABLE "agreement_document"
  ADD CONSTRAINT "agreement_document_type" CHECK ("type" IN ('application/pdf', 'image/jpeg', 'image/png')),
  ADD CONSTRAINT "agreement_document_bytes" CHECK ("bytes" > 0),
  ADD CONSTRAINT "agreement_document_sha256" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON agreement_document FOR EACH ROW EXECUTE FUNCTION refuse_change();

ALTER TABLE "rights_warning" ADD CONSTRAINT "rights_warning_days" CHECK ("days" IN (30, 7, 1));
