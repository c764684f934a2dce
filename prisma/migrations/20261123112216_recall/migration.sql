-- CreateTable
CREATE TABLE "recall" (
    "story_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(6) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,
    "was" JSONB NOT NULL,
    "correction_id" UUID,

    CONSTRAINT "recall_pkey" PRIMARY KEY ("story_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "recall_correction_id_key" ON "recall"("correction_id");

-- AddForeignKey
ALTER TABLE "recall" ADD CONSTRAINT "recall_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recall" ADD CONSTRAINT "recall_correction_id_fkey" FOREIGN KEY ("correction_id") REFERENCES "correction"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A correction stays for good once it can no longer be taken back with the publication that it came with.
CREATE FUNCTION refuse_change_of_correction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND EXISTS (SELECT FROM recall WHERE correction_id = OLD.id AND until > clock_timestamp() - interval '1 minute') THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'Rows of correction are never changed or removed; write a new one.' USING ERRCODE = 'integrity_constraint_violation';
END $$;
DROP TRIGGER append_only ON correction;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON correction FOR EACH ROW EXECUTE FUNCTION refuse_change_of_correction();
