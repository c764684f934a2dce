-- CreateTable
CREATE TABLE "done_once" (
    "key" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "answer" BYTEA,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "done_once_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "done_once_at_idx" ON "done_once"("at");

-- CreateIndex
CREATE INDEX "done_once_by_id_idx" ON "done_once"("by_id");

-- AddForeignKey
ALTER TABLE "done_once" ADD CONSTRAINT "done_once_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
