-- CreateTable
CREATE TABLE "revision_name" (
    "revision_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "revision_name_pkey" PRIMARY KEY ("revision_id")
);

-- AddForeignKey
ALTER TABLE "revision_name" ADD CONSTRAINT "revision_name_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_name" ADD CONSTRAINT "revision_name_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;
