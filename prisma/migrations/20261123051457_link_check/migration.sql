-- AlterTable
ALTER TABLE "contributor_link" ADD COLUMN     "checked_at" TIMESTAMPTZ(3),
ADD COLUMN     "leads_back_since" TIMESTAMPTZ(3);
