-- AlterEnum
ALTER TYPE "RevisionKind" ADD VALUE 'BRANCH';

-- AlterTable
ALTER TABLE "revision" ADD COLUMN     "save_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "revision_save_id_key" ON "revision"("save_id");
