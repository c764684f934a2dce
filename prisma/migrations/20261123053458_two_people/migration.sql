-- CreateTable
CREATE TABLE "two_people" (
    "one_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_id" UUID,

    CONSTRAINT "two_people_pkey" PRIMARY KEY ("one_id","other_id")
);

-- AddForeignKey
ALTER TABLE "two_people" ADD CONSTRAINT "two_people_one_id_fkey" FOREIGN KEY ("one_id") REFERENCES "contributor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "two_people" ADD CONSTRAINT "two_people_other_id_fkey" FOREIGN KEY ("other_id") REFERENCES "contributor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "two_people" ADD CONSTRAINT "two_people_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- ── What the schema file cannot say ─────────────────────────────────────────
ALTER TABLE two_people ADD CONSTRAINT two_people_once CHECK (one_id < other_id);
