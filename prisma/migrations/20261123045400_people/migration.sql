-- CreateEnum
CREATE TYPE "SignInMethod" AS ENUM ('PASSWORD', 'PASSKEY', 'MAIL', 'OIDC');

-- CreateEnum
CREATE TYPE "MailedTokenKind" AS ENUM ('NEW_PASSWORD', 'SIGN_IN');

-- CreateEnum
CREATE TYPE "ProposalState" AS ENUM ('PENDING', 'ACCEPTED', 'SENT_BACK', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "LetterState" AS ENUM ('WAITING', 'SENT', 'FILED', 'FAILED');

-- DropIndex
DROP INDEX "contributor_sort_name_idx";

-- DropIndex
DROP INDEX "audit_event_subject_type_subject_id_idx";

-- DropIndex
DROP INDEX "audit_event_actor_id_idx";

-- AlterTable
ALTER TABLE "paper" ADD COLUMN     "dark_logo_id" UUID,
ADD COLUMN     "logo_id" UUID,
ADD COLUMN     "navigation" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "require_second_factor" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "totp_secret" TEXT,
ADD COLUMN     "totp_since" TIMESTAMPTZ(3),
ADD COLUMN     "totp_step" INTEGER;

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "confirmed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "method" "SignInMethod" NOT NULL DEFAULT 'PASSWORD',
ADD COLUMN     "time_zone" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "contributor" ADD COLUMN     "name_key" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "search_key" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "contributor_contact" ADD COLUMN     "real_name" TEXT;

-- CreateTable
CREATE TABLE "passkey" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "credential_id" TEXT NOT NULL,
    "public_key" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL DEFAULT 0,
    "transports" TEXT[],
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "passkey_challenge" (
    "challenge" TEXT NOT NULL,
    "user_id" UUID,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "passkey_challenge_pkey" PRIMARY KEY ("challenge")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identity" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mailed_token" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "kind" "MailedTokenKind" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "mailed_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "email_change" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "new_email" TEXT NOT NULL,
    "old_token_hash" TEXT NOT NULL,
    "new_token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "old_confirmed_at" TIMESTAMPTZ(3),
    "new_confirmed_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "email_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "key_hash" TEXT NOT NULL,
    "scopes" TEXT[],
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "deed" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "used_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contributor_revision" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "contributor_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "profile" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "author_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contributor_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "profile_proposal" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "contributor_id" UUID NOT NULL,
    "base_number" INTEGER NOT NULL,
    "profile" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "state" "ProposalState" NOT NULL DEFAULT 'PENDING',
    "by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reply" TEXT NOT NULL DEFAULT '',
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "profile_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contributor_merge" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kept_id" UUID NOT NULL,
    "gone_id" UUID NOT NULL,
    "before" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_id" UUID,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,

    CONSTRAINT "contributor_merge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bulk_change" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "deed" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "change" JSONB NOT NULL,
    "before" JSONB NOT NULL,
    "count" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_id" UUID,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" "LetterState" NOT NULL DEFAULT 'WAITING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "not_before" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "file" TEXT,

    CONSTRAINT "letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "missed_address" (
    "path" TEXT NOT NULL,
    "hits" INTEGER NOT NULL DEFAULT 1,
    "first_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "missed_address_pkey" PRIMARY KEY ("path")
);

-- CreateIndex
CREATE UNIQUE INDEX "passkey_credential_id_key" ON "passkey"("credential_id");

-- CreateIndex
CREATE INDEX "passkey_user_id_idx" ON "passkey"("user_id");

-- CreateIndex
CREATE INDEX "passkey_challenge_expires_at_idx" ON "passkey_challenge"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "recovery_code_user_id_code_hash_key" ON "recovery_code"("user_id", "code_hash");

-- CreateIndex
CREATE INDEX "identity_user_id_idx" ON "identity"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "identity_issuer_subject_key" ON "identity"("issuer", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "mailed_token_token_hash_key" ON "mailed_token"("token_hash");

-- CreateIndex
CREATE INDEX "mailed_token_user_id_idx" ON "mailed_token"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "email_change_old_token_hash_key" ON "email_change"("old_token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "email_change_new_token_hash_key" ON "email_change"("new_token_hash");

-- CreateIndex
CREATE INDEX "email_change_user_id_idx" ON "email_change"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_key_hash_key" ON "api_key"("key_hash");

-- CreateIndex
CREATE INDEX "approval_subject_type_subject_id_idx" ON "approval"("subject_type", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "contributor_revision_contributor_id_number_key" ON "contributor_revision"("contributor_id", "number");

-- CreateIndex
CREATE INDEX "profile_proposal_state_created_at_idx" ON "profile_proposal"("state", "created_at");

-- CreateIndex
CREATE INDEX "profile_proposal_contributor_id_idx" ON "profile_proposal"("contributor_id");

-- CreateIndex
CREATE INDEX "contributor_merge_kept_id_idx" ON "contributor_merge"("kept_id");

-- CreateIndex
CREATE INDEX "contributor_merge_gone_id_idx" ON "contributor_merge"("gone_id");

-- CreateIndex
CREATE INDEX "bulk_change_at_idx" ON "bulk_change"("at" DESC);

-- CreateIndex
CREATE INDEX "letter_state_not_before_idx" ON "letter"("state", "not_before");

-- CreateIndex
CREATE INDEX "letter_created_at_idx" ON "letter"("created_at" DESC);

-- CreateIndex
CREATE INDEX "missed_address_settled_at_hits_idx" ON "missed_address"("settled_at", "hits" DESC);

-- CreateIndex
CREATE INDEX "missed_address_last_at_idx" ON "missed_address"("last_at");

-- CreateIndex
CREATE INDEX "contributor_sort_name_id_idx" ON "contributor"("sort_name", "id");

-- CreateIndex
CREATE INDEX "contributor_updated_at_id_idx" ON "contributor"("updated_at" DESC, "id");

-- CreateIndex
CREATE INDEX "contributor_name_key_trgm" ON "contributor" USING GIN ("name_key" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "contributor_search_key_trgm" ON "contributor" USING GIN ("search_key" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "audit_event_subject_type_subject_id_seq_idx" ON "audit_event"("subject_type", "subject_id", "seq" DESC);

-- CreateIndex
CREATE INDEX "audit_event_actor_id_seq_idx" ON "audit_event"("actor_id", "seq" DESC);

-- CreateIndex
CREATE INDEX "audit_event_deed_seq_idx" ON "audit_event"("deed", "seq" DESC);

-- CreateIndex
CREATE INDEX "audit_event_at_idx" ON "audit_event"("at" DESC);

-- AddForeignKey
ALTER TABLE "paper" ADD CONSTRAINT "paper_logo_id_fkey" FOREIGN KEY ("logo_id") REFERENCES "media"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper" ADD CONSTRAINT "paper_dark_logo_id_fkey" FOREIGN KEY ("dark_logo_id") REFERENCES "media"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity" ADD CONSTRAINT "identity_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mailed_token" ADD CONSTRAINT "mailed_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "email_change" ADD CONSTRAINT "email_change_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_approved_by_id_fkey" FOREIGN KEY ("approved_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contributor_revision" ADD CONSTRAINT "contributor_revision_contributor_id_fkey" FOREIGN KEY ("contributor_id") REFERENCES "contributor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contributor_revision" ADD CONSTRAINT "contributor_revision_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile_proposal" ADD CONSTRAINT "profile_proposal_contributor_id_fkey" FOREIGN KEY ("contributor_id") REFERENCES "contributor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile_proposal" ADD CONSTRAINT "profile_proposal_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile_proposal" ADD CONSTRAINT "profile_proposal_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contributor_merge" ADD CONSTRAINT "contributor_merge_kept_id_fkey" FOREIGN KEY ("kept_id") REFERENCES "contributor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contributor_merge" ADD CONSTRAINT "contributor_merge_gone_id_fkey" FOREIGN KEY ("gone_id") REFERENCES "contributor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contributor_merge" ADD CONSTRAINT "contributor_merge_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contributor_merge" ADD CONSTRAINT "contributor_merge_undone_by_id_fkey" FOREIGN KEY ("undone_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_change" ADD CONSTRAINT "bulk_change_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- ── What the schema file cannot say ─────────────────────────────────────────
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON contributor_revision FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- One profile is proposed at a time; one change of an e-mail address.
CREATE UNIQUE INDEX profile_proposal_pending ON profile_proposal (contributor_id) WHERE state = 'PENDING';
CREATE UNIQUE INDEX email_change_open ON email_change (user_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX approval_open ON approval (deed, subject_type, subject_id) WHERE used_at IS NULL AND cancelled_at IS NULL;

ALTER TABLE approval
  ADD CONSTRAINT approval_says_why CHECK (coalesce(trim(reason), '') <> ''),
  -- The second person is a second person.
  ADD CONSTRAINT approval_by_another CHECK (approved_by_id IS NULL OR approved_by_id <> asked_by_id),
  ADD CONSTRAINT approval_used_once_given CHECK (used_at IS NULL OR approved_at IS NOT NULL);
ALTER TABLE api_key ADD CONSTRAINT api_key_ends CHECK (expires_at > created_at);
ALTER TABLE contributor_merge ADD CONSTRAINT contributor_merge_of_two CHECK (kept_id <> gone_id);
ALTER TABLE contributor ADD CONSTRAINT contributor_merged_elsewhere CHECK (merged_into_id IS NULL OR merged_into_id <> id);
ALTER TABLE "user" ADD CONSTRAINT user_email_normal CHECK (email = lower(trim(email)));
ALTER TABLE letter ADD CONSTRAINT letter_to_one CHECK ("to" !~ '[[:space:],;<>"]');

-- Contributors written down before there were keys; newsroom/contributors/names.ts makes them from now on.
UPDATE contributor SET
  search_key = lower(unaccent(concat_ws(' ', name, sort_name, native_name, job_title, array_to_string(expertise, ' '), slug))),
  name_key = coalesce((SELECT string_agg(DISTINCT word, ' ' ORDER BY word) FROM regexp_split_to_table(lower(unaccent(concat_ws(' ', name, native_name))), '[^[:alnum:]]+') AS word WHERE word <> ''), '');
