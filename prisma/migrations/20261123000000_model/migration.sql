-- Extensions first: the indexes below need them. Both are trusted, so the database's owner may create them.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Dir" AS ENUM ('LTR', 'RTL');

-- CreateEnum
CREATE TYPE "RedirectKind" AS ENUM ('SLUG', 'IMPORT', 'MANUAL');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('CONTRIBUTOR', 'EDITOR', 'ADMIN');

-- CreateEnum
CREATE TYPE "ContributorStatus" AS ENUM ('ACTIVE', 'ON_LEAVE', 'FORMER', 'DECEASED', 'PSEUDONYM');

-- CreateEnum
CREATE TYPE "PartnerStatus" AS ENUM ('PROSPECT', 'ACTIVE', 'PAUSED', 'ENDED');

-- CreateEnum
CREATE TYPE "PartnerContactKind" AS ENUM ('EDITORIAL', 'KILL', 'LEGAL');

-- CreateEnum
CREATE TYPE "AgreementDirection" AS ENUM ('IN', 'OUT');

-- CreateEnum
CREATE TYPE "SyndicatedItemState" AS ENUM ('RECEIVED', 'QUARANTINED', 'REVIEW', 'AVAILABLE', 'ADAPTING', 'READY', 'PUBLISHED', 'UPDATE_PENDING', 'CORRECTION_PENDING', 'MERGE_REVIEW', 'HELD', 'WITHDRAWN', 'EXPIRED', 'REJECTED');

-- CreateEnum
CREATE TYPE "EditClass" AS ENUM ('NONE', 'STYLE', 'HEADLINE', 'ABRIDGED', 'SUBSTANTIVE');

-- CreateEnum
CREATE TYPE "StoryState" AS ENUM ('DRAFT', 'IN_REVIEW', 'CHANGES_ASKED', 'APPROVED', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN', 'ARCHIVED');

-- CreateEnum
CREATE TYPE "RevisionKind" AS ENUM ('IMPORT', 'AUTOSAVE', 'SAVE', 'RESTORE', 'MERGE', 'PUBLISH', 'UPDATE', 'CORRECT', 'CLARIFY', 'WITHDRAW');

-- CreateEnum
CREATE TYPE "AtEnd" AS ENUM ('KEEP', 'EXCERPT', 'REMOVE');

-- CreateEnum
CREATE TYPE "BylineRole" AS ENUM ('REPORTER', 'WRITER', 'PHOTOGRAPHER', 'EDITOR', 'TRANSLATOR', 'DATA', 'ILLUSTRATOR', 'CONTRIBUTOR');

-- CreateEnum
CREATE TYPE "ReferenceKind" AS ENUM ('DOCUMENT', 'DATASET', 'ARTICLE', 'INTERVIEW', 'LAW', 'POST', 'OTHER');

-- CreateEnum
CREATE TYPE "ReferenceVisibility" AS ENUM ('PUBLIC', 'EDITORS');

-- CreateEnum
CREATE TYPE "ReferenceStatus" AS ENUM ('UNCHECKED', 'OK', 'MOVED', 'DEAD', 'CHANGED', 'RETRACTED');

-- CreateEnum
CREATE TYPE "CorrectionKind" AS ENUM ('CORRECTION', 'CLARIFICATION', 'RETRACTION');

-- CreateEnum
CREATE TYPE "CorrectionWeight" AS ENUM ('HIGH', 'LOW');

-- CreateEnum
CREATE TYPE "TakedownReason" AS ENUM ('LEGAL', 'INACCURATE', 'PARTNER', 'LICENCE', 'PRIVACY');

-- CreateEnum
CREATE TYPE "Boost" AS ENUM ('DEFAULT', 'BOOST', 'LEAD');

-- CreateEnum
CREATE TYPE "Crop" AS ENUM ('WHOLE', 'WIDE', 'CLASSIC', 'SQUARE', 'TALL');

-- CreateEnum
CREATE TYPE "RenditionFormat" AS ENUM ('AVIF', 'WEBP', 'JPEG');

-- CreateTable
CREATE TABLE "paper" (
    "id" SMALLINT NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "motto" TEXT NOT NULL,
    "founded" INTEGER,
    "lang" TEXT NOT NULL DEFAULT 'en',
    "dir" "Dir" NOT NULL DEFAULT 'LTR',
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "email" TEXT,
    "demo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "paper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "section" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,

    CONSTRAINT "section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy" (
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "position" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "policy_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "redirect" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "from_path" TEXT NOT NULL,
    "to_path" TEXT,
    "to_story_id" UUID,
    "kind" "RedirectKind" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,

    CONSTRAINT "redirect_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "password_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "user_agent" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "invited_by_id" UUID NOT NULL,
    "contributor_id" UUID,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contributor" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "user_id" UUID,
    "status" "ContributorStatus" NOT NULL DEFAULT 'ACTIVE',
    "name" TEXT NOT NULL,
    "sort_name" TEXT NOT NULL,
    "native_name" TEXT,
    "native_name_lang" TEXT,
    "pronunciation" TEXT,
    "pronouns" TEXT,
    "job_title" TEXT NOT NULL DEFAULT '',
    "expertise" TEXT[],
    "credentials" TEXT[],
    "awards" TEXT[],
    "languages" TEXT[],
    "places" TEXT[],
    "public_email" TEXT,
    "signal" TEXT,
    "pgp_fingerprint" TEXT,
    "portrait_id" UUID,
    "consent_bio_outbound" BOOLEAN NOT NULL DEFAULT false,
    "consent_portrait_outbound" BOOLEAN NOT NULL DEFAULT false,
    "merged_into_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contributor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bio_version" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "contributor_id" UUID NOT NULL,
    "lang" TEXT NOT NULL DEFAULT 'en',
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "job_title" TEXT NOT NULL DEFAULT '',
    "short_bio" TEXT NOT NULL DEFAULT '',
    "long_bio" TEXT[],
    "disclosures" JSONB NOT NULL DEFAULT '[]',
    "note" TEXT NOT NULL DEFAULT '',
    "author_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bio_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "affiliation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "contributor_id" UUID NOT NULL,
    "organisation" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "from" DATE NOT NULL,
    "to" DATE,

    CONSTRAINT "affiliation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "disclosure" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "contributor_id" UUID NOT NULL,
    "entity" TEXT NOT NULL,
    "nature" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE,
    "text" TEXT NOT NULL,

    CONSTRAINT "disclosure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contributor_link" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "contributor_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "contributor_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contributor_contact" (
    "contributor_id" UUID NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "address" TEXT,
    "note" TEXT,

    CONSTRAINT "contributor_contact_pkey" PRIMARY KEY ("contributor_id")
);

-- CreateTable
CREATE TABLE "partner" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "legal_name" TEXT NOT NULL DEFAULT '',
    "homepage" TEXT,
    "description" TEXT NOT NULL DEFAULT '',
    "lang" TEXT NOT NULL DEFAULT 'en',
    "dir" "Dir" NOT NULL DEFAULT 'LTR',
    "logo_id" UUID,
    "isni" TEXT,
    "wikidata" TEXT,
    "status" "PartnerStatus" NOT NULL DEFAULT 'ACTIVE',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "partner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partner_contact" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "partner_id" UUID NOT NULL,
    "kind" "PartnerContactKind" NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,

    CONSTRAINT "partner_contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "partner_id" UUID NOT NULL,
    "direction" "AgreementDirection" NOT NULL,
    "version" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "terms" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "syndicated_item" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "partner_id" UUID NOT NULL,
    "uri" TEXT NOT NULL,
    "alt_ids" TEXT[],
    "canonical_url" TEXT,
    "upstream_version" TEXT,
    "original_headline" TEXT NOT NULL DEFAULT '',
    "original_authors" TEXT[],
    "original_published" TIMESTAMPTZ(3),
    "raw" BYTEA,
    "raw_hash" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" "SyndicatedItemState" NOT NULL DEFAULT 'RECEIVED',
    "chain" JSONB NOT NULL DEFAULT '[]',
    "credit_found" TEXT,
    "edits" "EditClass" NOT NULL DEFAULT 'NONE',
    "agreement_id" UUID,
    "story_id" UUID,

    CONSTRAINT "syndicated_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credit_line" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "story_id" UUID NOT NULL,
    "agreement_id" UUID,
    "text" TEXT NOT NULL,
    "href" TEXT,
    "lang" TEXT NOT NULL,
    "dir" "Dir" NOT NULL DEFAULT 'LTR',
    "places" TEXT[],
    "template_version" INTEGER NOT NULL,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credit_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "story" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "state" "StoryState" NOT NULL DEFAULT 'DRAFT',
    "section_id" UUID,
    "working_revision_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "first_published_at" TIMESTAMPTZ(3),
    "embargo_until" TIMESTAMPTZ(3),
    "scheduled_for" TIMESTAMPTZ(3),
    "scheduled_revision_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID,

    CONSTRAINT "story_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "story_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "RevisionKind" NOT NULL,
    "content" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "author_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "live_story" (
    "story_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "section_id" UUID NOT NULL,
    "headline" TEXT NOT NULL,
    "front_headline" TEXT,
    "search_title" TEXT,
    "standfirst" TEXT NOT NULL,
    "kicker" TEXT,
    "dateline" TEXT,
    "lang" TEXT NOT NULL,
    "dir" "Dir" NOT NULL,
    "body" JSONB NOT NULL,
    "body_schema" INTEGER NOT NULL,
    "word_count" INTEGER NOT NULL,
    "lead_media_id" UUID,
    "lead_caption" TEXT,
    "first_published_at" TIMESTAMPTZ(3) NOT NULL,
    "modified_at" TIMESTAMPTZ(3) NOT NULL,
    "update_note" TEXT,
    "day" DATE NOT NULL,
    "public_from" TIMESTAMPTZ(3) NOT NULL,
    "public_until" TIMESTAMPTZ(3),
    "at_end" "AtEnd" NOT NULL DEFAULT 'KEEP',
    "noindex" BOOLEAN NOT NULL DEFAULT false,
    "canonical_url" TEXT,
    "partner_id" UUID,
    "syndicated_item_id" UUID,
    "credit_line_id" UUID,
    "search_text" tsvector,
    "search_names" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "live_story_pkey" PRIMARY KEY ("story_id")
);

-- CreateTable
CREATE TABLE "byline" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "story_id" UUID NOT NULL,
    "contributor_id" UUID NOT NULL,
    "role" "BylineRole" NOT NULL,
    "order" INTEGER NOT NULL,
    "bio_version_id" UUID,

    CONSTRAINT "byline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reference" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "story_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "ReferenceKind" NOT NULL,
    "title" TEXT NOT NULL,
    "creators" TEXT[],
    "publisher" TEXT,
    "published" TEXT,
    "url" TEXT,
    "archived_url" TEXT,
    "accessed" DATE,
    "locator" TEXT,
    "quote" TEXT,
    "supports" TEXT[],
    "visibility" "ReferenceVisibility" NOT NULL DEFAULT 'PUBLIC',
    "status" "ReferenceStatus" NOT NULL DEFAULT 'UNCHECKED',
    "checked_at" TIMESTAMPTZ(3),

    CONSTRAINT "reference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "story_topic" (
    "story_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "order" INTEGER NOT NULL,

    CONSTRAINT "story_topic_pkey" PRIMARY KEY ("story_id","topic_id")
);

-- CreateTable
CREATE TABLE "story_media" (
    "story_id" UUID NOT NULL,
    "media_id" UUID NOT NULL,

    CONSTRAINT "story_media_pkey" PRIMARY KEY ("story_id","media_id")
);

-- CreateTable
CREATE TABLE "correction" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "story_id" UUID NOT NULL,
    "revision_id" UUID,
    "kind" "CorrectionKind" NOT NULL,
    "weight" "CorrectionWeight" NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_id" UUID,

    CONSTRAINT "correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "editor_note" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "story_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_id" UUID,

    CONSTRAINT "editor_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "takedown" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "story_id" UUID NOT NULL,
    "reason" "TakedownReason" NOT NULL,
    "note" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "hide_headline" BOOLEAN NOT NULL DEFAULT false,
    "path" TEXT NOT NULL,
    "substitute_url" TEXT,
    "sealed" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_id" UUID,
    "lifted_at" TIMESTAMPTZ(3),
    "lifted_by_id" UUID,

    CONSTRAINT "takedown_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "imported_page" (
    "sha256" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "story_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "imported_page_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "front" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "section_id" UUID,
    "version" INTEGER NOT NULL,
    "breaking_text" TEXT,
    "breaking_href" TEXT,
    "breaking_until" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_id" UUID,

    CONSTRAINT "front_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "placement" (
    "front_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "story_id" UUID NOT NULL,
    "boost" "Boost" NOT NULL DEFAULT 'DEFAULT',
    "headline" TEXT,
    "standfirst" TEXT,
    "media_id" UUID,

    CONSTRAINT "placement_pkey" PRIMARY KEY ("front_id","position")
);

-- CreateTable
CREATE TABLE "media" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "key" TEXT NOT NULL,
    "alt" TEXT NOT NULL DEFAULT '',
    "decorative" BOOLEAN NOT NULL DEFAULT false,
    "caption" TEXT NOT NULL DEFAULT '',
    "creator" TEXT NOT NULL DEFAULT '',
    "credit" TEXT NOT NULL DEFAULT '',
    "copyright_notice" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "licence" TEXT NOT NULL DEFAULT '',
    "usage_terms" TEXT NOT NULL DEFAULT '',
    "rights_until" TIMESTAMPTZ(3),
    "may_syndicate" BOOLEAN NOT NULL DEFAULT false,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "focal_x" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "focal_y" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "sha256" TEXT NOT NULL,
    "public_since" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,

    CONSTRAINT "media_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rendition" (
    "media_id" UUID NOT NULL,
    "crop" "Crop" NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "format" "RenditionFormat" NOT NULL,
    "bytes" INTEGER NOT NULL,

    CONSTRAINT "rendition_pkey" PRIMARY KEY ("media_id","crop","width","format")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "seq" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "actor" TEXT NOT NULL,
    "deed" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "topic" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "available_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "delivered_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "expiry" (
    "seq" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tags" TEXT[],

    CONSTRAINT "expiry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "search_word" (
    "word" TEXT NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "section_slug_key" ON "section"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "topic_slug_key" ON "topic"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "redirect_from_path_key" ON "redirect"("from_path");

-- CreateIndex
CREATE INDEX "redirect_to_story_id_idx" ON "redirect"("to_story_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_email_idx" ON "invitation"("email");

-- CreateIndex
CREATE UNIQUE INDEX "contributor_slug_key" ON "contributor"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "contributor_user_id_key" ON "contributor"("user_id");

-- CreateIndex
CREATE INDEX "contributor_sort_name_idx" ON "contributor"("sort_name");

-- CreateIndex
CREATE INDEX "contributor_name_trgm" ON "contributor" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "bio_version_contributor_id_lang_number_key" ON "bio_version"("contributor_id", "lang", "number");

-- CreateIndex
CREATE INDEX "affiliation_contributor_id_idx" ON "affiliation"("contributor_id");

-- CreateIndex
CREATE INDEX "disclosure_contributor_id_idx" ON "disclosure"("contributor_id");

-- CreateIndex
CREATE INDEX "contributor_link_contributor_id_idx" ON "contributor_link"("contributor_id");

-- CreateIndex
CREATE UNIQUE INDEX "partner_slug_key" ON "partner"("slug");

-- CreateIndex
CREATE INDEX "partner_contact_partner_id_idx" ON "partner_contact"("partner_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_partner_id_direction_version_key" ON "agreement"("partner_id", "direction", "version");

-- CreateIndex
CREATE UNIQUE INDEX "syndicated_item_story_id_key" ON "syndicated_item"("story_id");

-- CreateIndex
CREATE UNIQUE INDEX "syndicated_item_partner_id_uri_key" ON "syndicated_item"("partner_id", "uri");

-- CreateIndex
CREATE INDEX "credit_line_story_id_idx" ON "credit_line"("story_id");

-- CreateIndex
CREATE UNIQUE INDEX "story_slug_key" ON "story"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "story_working_revision_id_key" ON "story"("working_revision_id");

-- CreateIndex
CREATE INDEX "story_state_updated_at_idx" ON "story"("state", "updated_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "revision_story_id_number_key" ON "revision"("story_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "revision_story_id_prev_hash_key" ON "revision"("story_id", "prev_hash");

-- CreateIndex
CREATE UNIQUE INDEX "live_story_revision_id_key" ON "live_story"("revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "live_story_slug_key" ON "live_story"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "live_story_syndicated_item_id_key" ON "live_story"("syndicated_item_id");

-- CreateIndex
CREATE UNIQUE INDEX "live_story_credit_line_id_key" ON "live_story"("credit_line_id");

-- CreateIndex
CREATE INDEX "live_story_first_published_at_idx" ON "live_story"("first_published_at" DESC);

-- CreateIndex
CREATE INDEX "live_story_section_id_first_published_at_idx" ON "live_story"("section_id", "first_published_at" DESC);

-- CreateIndex
CREATE INDEX "live_story_partner_id_first_published_at_idx" ON "live_story"("partner_id", "first_published_at" DESC);

-- CreateIndex
CREATE INDEX "live_story_day_idx" ON "live_story"("day");

-- CreateIndex
CREATE INDEX "live_story_modified_at_idx" ON "live_story"("modified_at" DESC);

-- CreateIndex
CREATE INDEX "live_story_search_text_idx" ON "live_story" USING GIN ("search_text");

-- CreateIndex
CREATE INDEX "byline_contributor_id_idx" ON "byline"("contributor_id");

-- CreateIndex
CREATE UNIQUE INDEX "byline_story_id_contributor_id_role_key" ON "byline"("story_id", "contributor_id", "role");

-- CreateIndex
CREATE UNIQUE INDEX "reference_story_id_key_key" ON "reference"("story_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "reference_story_id_number_key" ON "reference"("story_id", "number");

-- CreateIndex
CREATE INDEX "story_topic_topic_id_idx" ON "story_topic"("topic_id");

-- CreateIndex
CREATE INDEX "story_media_media_id_idx" ON "story_media"("media_id");

-- CreateIndex
CREATE INDEX "correction_story_id_idx" ON "correction"("story_id");

-- CreateIndex
CREATE INDEX "correction_at_idx" ON "correction"("at" DESC);

-- CreateIndex
CREATE INDEX "editor_note_story_id_idx" ON "editor_note"("story_id");

-- CreateIndex
CREATE INDEX "takedown_path_idx" ON "takedown"("path");

-- CreateIndex
CREATE INDEX "imported_page_story_id_idx" ON "imported_page"("story_id");

-- CreateIndex
CREATE UNIQUE INDEX "placement_front_id_story_id_key" ON "placement"("front_id", "story_id");

-- CreateIndex
CREATE UNIQUE INDEX "media_key_key" ON "media"("key");

-- CreateIndex
CREATE INDEX "media_sha256_idx" ON "media"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_prev_hash_key" ON "audit_event"("prev_hash");

-- CreateIndex
CREATE INDEX "audit_event_subject_type_subject_id_idx" ON "audit_event"("subject_type", "subject_id");

-- CreateIndex
CREATE INDEX "audit_event_actor_id_idx" ON "audit_event"("actor_id");

-- CreateIndex
CREATE INDEX "outbox_delivered_at_available_at_idx" ON "outbox"("delivered_at", "available_at");

-- CreateIndex
CREATE INDEX "expiry_at_idx" ON "expiry"("at");

-- CreateIndex
CREATE INDEX "search_word_trgm" ON "search_word" USING GIN ("word" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "redirect" ADD CONSTRAINT "redirect_to_story_id_fkey" FOREIGN KEY ("to_story_id") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "redirect" ADD CONSTRAINT "redirect_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_contributor_id_fkey" FOREIGN KEY ("contributor_id") REFERENCES "contributor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contributor" ADD CONSTRAINT "contributor_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contributor" ADD CONSTRAINT "contributor_portrait_id_fkey" FOREIGN KEY ("portrait_id") REFERENCES "media"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contributor" ADD CONSTRAINT "contributor_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "contributor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bio_version" ADD CONSTRAINT "bio_version_contributor_id_fkey" FOREIGN KEY ("contributor_id") REFERENCES "contributor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bio_version" ADD CONSTRAINT "bio_version_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_contributor_id_fkey" FOREIGN KEY ("contributor_id") REFERENCES "contributor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disclosure" ADD CONSTRAINT "disclosure_contributor_id_fkey" FOREIGN KEY ("contributor_id") REFERENCES "contributor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contributor_link" ADD CONSTRAINT "contributor_link_contributor_id_fkey" FOREIGN KEY ("contributor_id") REFERENCES "contributor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contributor_contact" ADD CONSTRAINT "contributor_contact_contributor_id_fkey" FOREIGN KEY ("contributor_id") REFERENCES "contributor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner" ADD CONSTRAINT "partner_logo_id_fkey" FOREIGN KEY ("logo_id") REFERENCES "media"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_contact" ADD CONSTRAINT "partner_contact_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "syndicated_item" ADD CONSTRAINT "syndicated_item_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "syndicated_item" ADD CONSTRAINT "syndicated_item_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "syndicated_item" ADD CONSTRAINT "syndicated_item_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credit_line" ADD CONSTRAINT "credit_line_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credit_line" ADD CONSTRAINT "credit_line_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_working_revision_id_fkey" FOREIGN KEY ("working_revision_id") REFERENCES "revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_scheduled_revision_id_fkey" FOREIGN KEY ("scheduled_revision_id") REFERENCES "revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "live_story" ADD CONSTRAINT "live_story_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "live_story" ADD CONSTRAINT "live_story_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "live_story" ADD CONSTRAINT "live_story_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "live_story" ADD CONSTRAINT "live_story_lead_media_id_fkey" FOREIGN KEY ("lead_media_id") REFERENCES "media"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "live_story" ADD CONSTRAINT "live_story_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "live_story" ADD CONSTRAINT "live_story_syndicated_item_id_fkey" FOREIGN KEY ("syndicated_item_id") REFERENCES "syndicated_item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "live_story" ADD CONSTRAINT "live_story_credit_line_id_fkey" FOREIGN KEY ("credit_line_id") REFERENCES "credit_line"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "byline" ADD CONSTRAINT "byline_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "live_story"("story_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "byline" ADD CONSTRAINT "byline_contributor_id_fkey" FOREIGN KEY ("contributor_id") REFERENCES "contributor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "byline" ADD CONSTRAINT "byline_bio_version_id_fkey" FOREIGN KEY ("bio_version_id") REFERENCES "bio_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reference" ADD CONSTRAINT "reference_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "live_story"("story_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_topic" ADD CONSTRAINT "story_topic_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "live_story"("story_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_topic" ADD CONSTRAINT "story_topic_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_media" ADD CONSTRAINT "story_media_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "live_story"("story_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_media" ADD CONSTRAINT "story_media_media_id_fkey" FOREIGN KEY ("media_id") REFERENCES "media"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editor_note" ADD CONSTRAINT "editor_note_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editor_note" ADD CONSTRAINT "editor_note_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "takedown" ADD CONSTRAINT "takedown_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "takedown" ADD CONSTRAINT "takedown_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "takedown" ADD CONSTRAINT "takedown_lifted_by_id_fkey" FOREIGN KEY ("lifted_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_page" ADD CONSTRAINT "imported_page_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "front" ADD CONSTRAINT "front_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "front" ADD CONSTRAINT "front_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_front_id_fkey" FOREIGN KEY ("front_id") REFERENCES "front"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_media_id_fkey" FOREIGN KEY ("media_id") REFERENCES "media"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "media" ADD CONSTRAINT "media_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rendition" ADD CONSTRAINT "rendition_media_id_fkey" FOREIGN KEY ("media_id") REFERENCES "media"("id") ON DELETE CASCADE ON UPDATE CASCADE;
