-- CreateIndex
CREATE INDEX "audit_event_reason_trgm" ON "audit_event" USING GIN ("reason" gin_trgm_ops);
