CREATE TABLE "article_versions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"article_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	"sha256" text NOT NULL,
	"encoding" text NOT NULL,
	"decoder_version" text NOT NULL,
	"decoded" text NOT NULL,
	"text" text NOT NULL,
	"edits" jsonb NOT NULL,
	"normalized_sha256" text NOT NULL,
	"splitter_version" text NOT NULL,
	"blocks" jsonb NOT NULL,
	"sentences" jsonb NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "article_versions_number" UNIQUE("article_id","number"),
	CONSTRAINT "article_versions_article" UNIQUE("article_id","id"),
	CONSTRAINT "article_versions_sha256" CHECK ("article_versions"."sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "article_versions_normalized" CHECK ("article_versions"."normalized_sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "articles" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"title" text NOT NULL,
	"url" text,
	"publisher" text,
	"author" text,
	"published_on" date,
	"language" text NOT NULL,
	"wanted_verdicts" integer DEFAULT 2 NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"sample" boolean DEFAULT false NOT NULL,
	"imported_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "articles_state" CHECK ("articles"."state" in ('open', 'in-approval', 'approved')),
	CONSTRAINT "articles_wanted_verdicts" CHECK ("articles"."wanted_verdicts" between 1 and 3)
);
--> statement-breakpoint
CREATE TABLE "claim_lineage" (
	"parent_id" uuid NOT NULL,
	"child_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "claim_lineage_parent_id_child_id_pk" PRIMARY KEY("parent_id","child_id"),
	CONSTRAINT "claim_lineage_kind" CHECK ("claim_lineage"."kind" in ('split', 'merge')),
	CONSTRAINT "claim_lineage_apart" CHECK ("claim_lineage"."parent_id" <> "claim_lineage"."child_id")
);
--> statement-breakpoint
CREATE TABLE "claim_revisions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"claim_id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"article_version_id" uuid NOT NULL,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"quote" text NOT NULL,
	"statement" text NOT NULL,
	"kind" text NOT NULL,
	"speaker_id" uuid,
	"cue" text,
	"score" real NOT NULL,
	"reasons" jsonb NOT NULL,
	"ambiguous" boolean DEFAULT false NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "claim_revisions_number" UNIQUE("claim_id","number"),
	CONSTRAINT "claim_revisions_claim" UNIQUE("claim_id","id"),
	CONSTRAINT "claim_revisions_kind" CHECK ("claim_revisions"."kind" in ('quantity', 'event', 'status', 'comparison', 'causal', 'quote', 'forecast', 'opinion')),
	CONSTRAINT "claim_revisions_span" CHECK (0 <= "claim_revisions"."start" and "claim_revisions"."start" < "claim_revisions"."end"),
	CONSTRAINT "claim_revisions_statement" CHECK ("claim_revisions"."statement" <> ''),
	CONSTRAINT "claim_revisions_score" CHECK ("claim_revisions"."score" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "claim_triage" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"claim_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"decision" text NOT NULL,
	"reason" text,
	"note" text,
	"decided_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "claim_triage_decision" CHECK ("claim_triage"."decision" in ('accept', 'dismiss', 'restore')),
	CONSTRAINT "claim_triage_reason" CHECK ("claim_triage"."reason" in ('opinion', 'not-checkable', 'trivial', 'duplicate', 'splitting-error', 'other')),
	CONSTRAINT "claim_triage_dismiss_reason" CHECK (("claim_triage"."decision" = 'dismiss') = ("claim_triage"."reason" is not null))
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"article_id" uuid NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"score" real NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "claims_slug_unique" UNIQUE("slug"),
	CONSTRAINT "claims_article" UNIQUE("article_id","id"),
	CONSTRAINT "claims_state" CHECK ("claims"."state" in ('proposed', 'open', 'dismissed', 'in-review', 'disagreement', 'settled', 'retired'))
);
--> statement-breakpoint
CREATE TABLE "speaker_aliases" (
	"speaker_id" uuid NOT NULL,
	"name" text NOT NULL,
	"key" text NOT NULL,
	CONSTRAINT "speaker_aliases_speaker_id_key_pk" PRIMARY KEY("speaker_id","key")
);
--> statement-breakpoint
CREATE TABLE "speakers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"kind" text,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "speakers_kind" CHECK ("speakers"."kind" in ('person', 'organization'))
);
--> statement-breakpoint
CREATE TABLE "event_personal" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"salt" text NOT NULL,
	"canonical" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_streams" (
	"stream" text PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"head" text NOT NULL,
	CONSTRAINT "event_streams_head" CHECK ("event_streams"."head" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "events" (
	"stream" text NOT NULL,
	"seq" bigint NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"type" text NOT NULL,
	"canonical" text NOT NULL,
	"prev" text NOT NULL,
	"hash" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "events_stream_seq_pk" PRIMARY KEY("stream","seq"),
	CONSTRAINT "events_id_unique" UNIQUE("id"),
	CONSTRAINT "events_hash_unique" UNIQUE("hash"),
	CONSTRAINT "events_seq" CHECK ("events"."seq" > 0),
	CONSTRAINT "events_hash" CHECK ("events"."hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "events_prev" CHECK ("events"."prev" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "approval_requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"article_id" uuid NOT NULL,
	"body" text NOT NULL,
	"body_sha256" text NOT NULL,
	"requested_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "approval_requests_body" UNIQUE("id","body_sha256"),
	CONSTRAINT "approval_requests_body_sha256" CHECK ("approval_requests"."body_sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "approvals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"request_id" uuid NOT NULL,
	"decision" text NOT NULL,
	"body_sha256" text NOT NULL,
	"decided_by" uuid NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "approvals_request_id_unique" UNIQUE("request_id"),
	CONSTRAINT "approvals_body" UNIQUE("id","body_sha256"),
	CONSTRAINT "approvals_decision" CHECK ("approvals"."decision" in ('approved', 'rejected', 'voided'))
);
--> statement-breakpoint
CREATE TABLE "published_claims" (
	"claim_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"number" integer NOT NULL,
	CONSTRAINT "published_claims_claim_id_report_id_number_pk" PRIMARY KEY("claim_id","report_id","number")
);
--> statement-breakpoint
CREATE TABLE "report_draft_claims" (
	"article_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"claim_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"heading" text,
	CONSTRAINT "report_draft_claims_article_id_number_claim_id_pk" PRIMARY KEY("article_id","number","claim_id"),
	CONSTRAINT "report_draft_claims_order" UNIQUE("article_id","number","position")
);
--> statement-breakpoint
CREATE TABLE "report_drafts" (
	"article_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"language" text NOT NULL,
	"summary" text NOT NULL,
	"conclusion" text NOT NULL,
	"selection_reason" text NOT NULL,
	"methodology" text NOT NULL,
	"conflicts" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "report_drafts_article_id_number_pk" PRIMARY KEY("article_id","number"),
	CONSTRAINT "report_drafts_title" CHECK ("report_drafts"."title" <> '')
);
--> statement-breakpoint
CREATE TABLE "report_versions" (
	"report_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"record" text NOT NULL,
	"record_sha256" text NOT NULL,
	"body_sha256" text NOT NULL,
	"previous_sha256" text,
	"signature" text NOT NULL,
	"key_id" text NOT NULL,
	"approval_id" uuid NOT NULL,
	"correction" text,
	"published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "report_versions_report_id_number_pk" PRIMARY KEY("report_id","number"),
	CONSTRAINT "report_versions_record_sha256_unique" UNIQUE("record_sha256"),
	CONSTRAINT "report_versions_approval_id_unique" UNIQUE("approval_id"),
	CONSTRAINT "report_versions_record" UNIQUE("report_id","record_sha256"),
	CONSTRAINT "report_versions_record_sha256" CHECK ("report_versions"."record_sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "report_versions_correction" CHECK ("report_versions"."correction" in ('minor', 'update', 'substantial', 'retraction')),
	CONSTRAINT "report_versions_first" CHECK (("report_versions"."number" = 1) = ("report_versions"."previous_sha256" is null)),
	CONSTRAINT "report_versions_correction_later" CHECK (("report_versions"."number" = 1) = ("report_versions"."correction" is null))
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"article_id" uuid NOT NULL,
	"state" text DEFAULT 'published' NOT NULL,
	"latest_version" integer DEFAULT 1 NOT NULL,
	"language" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reports_slug_unique" UNIQUE("slug"),
	CONSTRAINT "reports_article_id_unique" UNIQUE("article_id"),
	CONSTRAINT "reports_state" CHECK ("reports"."state" in ('published', 'corrected', 'retracted', 'taken-down'))
);
--> statement-breakpoint
CREATE TABLE "signing_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"public_key" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"retired_at" timestamp (3) with time zone,
	CONSTRAINT "signing_keys_public_key_unique" UNIQUE("public_key")
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"article_id" uuid NOT NULL,
	"claim_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"quotation" text NOT NULL,
	"locator" text,
	"stance" text NOT NULL,
	"proximity" text NOT NULL,
	"interest_note" text,
	"archive_url" text,
	"accessed_on" date NOT NULL,
	"attached_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"withdrawn_by" uuid,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "evidence_stance" CHECK ("evidence"."stance" in ('supports', 'refutes', 'context')),
	CONSTRAINT "evidence_proximity" CHECK ("evidence"."proximity" in ('primary', 'secondary')),
	CONSTRAINT "evidence_quotation" CHECK ("evidence"."quotation" <> ''),
	CONSTRAINT "evidence_withdrawn" CHECK (("evidence"."withdrawn_by" is null) = ("evidence"."withdrawn_at" is null))
);
--> statement-breakpoint
CREATE TABLE "origins" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"key" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "origins_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"key" text NOT NULL,
	"type" text DEFAULT 'webpage' NOT NULL,
	"title" text NOT NULL,
	"author" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"container_title" text,
	"publisher" text,
	"issued" text,
	"url" text NOT NULL,
	"doi" text,
	"language" text,
	"origin_id" uuid,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "sources_key_unique" UNIQUE("key"),
	CONSTRAINT "sources_issued" CHECK ("sources"."issued" ~ '^\d{4}(-\d{2}(-\d{2})?)?$')
);
--> statement-breakpoint
CREATE TABLE "access_links" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"token_hash" text NOT NULL,
	"email" text NOT NULL,
	"name" text,
	"role" text,
	"user_id" uuid,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "access_links_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "access_links_kind" CHECK ("access_links"."kind" in ('invitation', 'reset')),
	CONSTRAINT "access_links_role" CHECK ("access_links"."role" in ('reviewer', 'editor', 'admin')),
	CONSTRAINT "access_links_token_hash" CHECK ("access_links"."token_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "access_links_for" CHECK (("access_links"."kind" = 'invitation' and "access_links"."role" is not null and "access_links"."user_id" is null) or ("access_links"."kind" = 'reset' and "access_links"."user_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "bylines" (
	"commitment" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text,
	"salt" text,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "bylines_commitment" CHECK ("bylines"."commitment" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "bylines_erased" CHECK (("bylines"."name" is null) = ("bylines"."salt" is null))
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text,
	"name" text,
	"role" text NOT NULL,
	"state" text DEFAULT 'active' NOT NULL,
	"password_hash" text,
	"session_epoch" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "users_role" CHECK ("users"."role" in ('reviewer', 'editor', 'admin')),
	CONSTRAINT "users_state" CHECK ("users"."state" in ('active', 'suspended', 'erased')),
	CONSTRAINT "users_erased" CHECK (case when "users"."state" = 'erased' then "users"."email" is null and "users"."name" is null and "users"."password_hash" is null else "users"."email" is not null and "users"."name" is not null end)
);
--> statement-breakpoint
CREATE TABLE "rulings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"claim_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"basis" text NOT NULL,
	"rating" text NOT NULL,
	"scale" text NOT NULL,
	"justification" text NOT NULL,
	"verdict_id" uuid,
	"ruled_by" uuid,
	"reason" text,
	"verdict_count" integer NOT NULL,
	"supersedes_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "rulings_supersedes_id_unique" UNIQUE("supersedes_id"),
	CONSTRAINT "rulings_same_revision" UNIQUE("id","revision_id"),
	CONSTRAINT "rulings_basis" CHECK ("rulings"."basis" in ('consensus', 'editor')),
	CONSTRAINT "rulings_rating" CHECK ("rulings"."rating" in ('true', 'mostly-true', 'mixed', 'mostly-false', 'false', 'missing-context', 'outdated', 'unproven', 'not-checkable')),
	CONSTRAINT "rulings_author" CHECK (("rulings"."basis" = 'consensus' and "rulings"."verdict_id" is not null and "rulings"."ruled_by" is null and "rulings"."reason" is null) or ("rulings"."basis" = 'editor' and "rulings"."verdict_id" is null and "rulings"."ruled_by" is not null and "rulings"."reason" is not null and "rulings"."reason" <> '')),
	CONSTRAINT "rulings_justification" CHECK ("rulings"."justification" <> '')
);
--> statement-breakpoint
CREATE TABLE "verdicts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"claim_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"reviewer_id" uuid NOT NULL,
	"scale" text NOT NULL,
	"rating" text NOT NULL,
	"justification" text NOT NULL,
	"confidence" text NOT NULL,
	"salt" text NOT NULL,
	"supersedes_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "verdicts_supersedes_id_unique" UNIQUE("supersedes_id"),
	CONSTRAINT "verdicts_same_author" UNIQUE("id","revision_id","reviewer_id"),
	CONSTRAINT "verdicts_same_revision" UNIQUE("id","revision_id"),
	CONSTRAINT "verdicts_rating" CHECK ("verdicts"."rating" in ('true', 'mostly-true', 'mixed', 'mostly-false', 'false', 'missing-context', 'outdated', 'unproven', 'not-checkable')),
	CONSTRAINT "verdicts_confidence" CHECK ("verdicts"."confidence" in ('low', 'medium', 'high')),
	CONSTRAINT "verdicts_justification" CHECK ("verdicts"."justification" <> '')
);
--> statement-breakpoint
ALTER TABLE "article_versions" ADD CONSTRAINT "article_versions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_versions" ADD CONSTRAINT "article_versions_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_imported_by_users_id_fk" FOREIGN KEY ("imported_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_lineage" ADD CONSTRAINT "claim_lineage_parent_id_claims_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_lineage" ADD CONSTRAINT "claim_lineage_child_id_claims_id_fk" FOREIGN KEY ("child_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_lineage" ADD CONSTRAINT "claim_lineage_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_revisions" ADD CONSTRAINT "claim_revisions_speaker_id_speakers_id_fk" FOREIGN KEY ("speaker_id") REFERENCES "public"."speakers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_revisions" ADD CONSTRAINT "claim_revisions_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_revisions" ADD CONSTRAINT "claim_revisions_article_id_claim_id_claims_article_id_id_fk" FOREIGN KEY ("article_id","claim_id") REFERENCES "public"."claims"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_revisions" ADD CONSTRAINT "claim_revisions_article_id_article_version_id_article_versions_article_id_id_fk" FOREIGN KEY ("article_id","article_version_id") REFERENCES "public"."article_versions"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_triage" ADD CONSTRAINT "claim_triage_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_triage" ADD CONSTRAINT "claim_triage_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speaker_aliases" ADD CONSTRAINT "speaker_aliases_speaker_id_speakers_id_fk" FOREIGN KEY ("speaker_id") REFERENCES "public"."speakers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_personal" ADD CONSTRAINT "event_personal_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_requests" ADD CONSTRAINT "approval_requests_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_requests" ADD CONSTRAINT "approval_requests_requested_by_users_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_request_id_body_sha256_approval_requests_id_body_sha256_fk" FOREIGN KEY ("request_id","body_sha256") REFERENCES "public"."approval_requests"("id","body_sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_claims" ADD CONSTRAINT "published_claims_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_claims" ADD CONSTRAINT "published_claims_report_id_number_report_versions_report_id_number_fk" FOREIGN KEY ("report_id","number") REFERENCES "public"."report_versions"("report_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_draft_claims" ADD CONSTRAINT "report_draft_claims_article_id_number_report_drafts_article_id_number_fk" FOREIGN KEY ("article_id","number") REFERENCES "public"."report_drafts"("article_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_draft_claims" ADD CONSTRAINT "report_draft_claims_article_id_claim_id_claims_article_id_id_fk" FOREIGN KEY ("article_id","claim_id") REFERENCES "public"."claims"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_drafts" ADD CONSTRAINT "report_drafts_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_drafts" ADD CONSTRAINT "report_drafts_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_versions" ADD CONSTRAINT "report_versions_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_versions" ADD CONSTRAINT "report_versions_key_id_signing_keys_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."signing_keys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_versions" ADD CONSTRAINT "report_versions_previous" FOREIGN KEY ("report_id","previous_sha256") REFERENCES "public"."report_versions"("report_id","record_sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_versions" ADD CONSTRAINT "report_versions_approval_id_body_sha256_approvals_id_body_sha256_fk" FOREIGN KEY ("approval_id","body_sha256") REFERENCES "public"."approvals"("id","body_sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_attached_by_users_id_fk" FOREIGN KEY ("attached_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_withdrawn_by_users_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_article_id_claim_id_claims_article_id_id_fk" FOREIGN KEY ("article_id","claim_id") REFERENCES "public"."claims"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_claim_id_revision_id_claim_revisions_claim_id_id_fk" FOREIGN KEY ("claim_id","revision_id") REFERENCES "public"."claim_revisions"("claim_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_origin_id_origins_id_fk" FOREIGN KEY ("origin_id") REFERENCES "public"."origins"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_links" ADD CONSTRAINT "access_links_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_links" ADD CONSTRAINT "access_links_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bylines" ADD CONSTRAINT "bylines_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rulings" ADD CONSTRAINT "rulings_ruled_by_users_id_fk" FOREIGN KEY ("ruled_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rulings" ADD CONSTRAINT "rulings_claim_id_revision_id_claim_revisions_claim_id_id_fk" FOREIGN KEY ("claim_id","revision_id") REFERENCES "public"."claim_revisions"("claim_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rulings" ADD CONSTRAINT "rulings_verdict_id_revision_id_verdicts_id_revision_id_fk" FOREIGN KEY ("verdict_id","revision_id") REFERENCES "public"."verdicts"("id","revision_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rulings" ADD CONSTRAINT "rulings_supersedes_same_revision" FOREIGN KEY ("supersedes_id","revision_id") REFERENCES "public"."rulings"("id","revision_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_reviewer_id_users_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_claim_id_revision_id_claim_revisions_claim_id_id_fk" FOREIGN KEY ("claim_id","revision_id") REFERENCES "public"."claim_revisions"("claim_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_supersedes_own" FOREIGN KEY ("supersedes_id","revision_id","reviewer_id") REFERENCES "public"."verdicts"("id","revision_id","reviewer_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_versions_same_text" ON "article_versions" USING btree ("normalized_sha256");--> statement-breakpoint
CREATE INDEX "articles_newest" ON "articles" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "claim_lineage_child" ON "claim_lineage" USING btree ("child_id");--> statement-breakpoint
CREATE INDEX "claim_revisions_order" ON "claim_revisions" USING btree ("article_version_id","start");--> statement-breakpoint
CREATE INDEX "claim_revisions_article" ON "claim_revisions" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "claim_revisions_speaker" ON "claim_revisions" USING btree ("speaker_id");--> statement-breakpoint
CREATE UNIQUE INDEX "claim_triage_number" ON "claim_triage" USING btree ("claim_id","number");--> statement-breakpoint
CREATE INDEX "claims_queue" ON "claims" USING btree ("state","score","id");--> statement-breakpoint
CREATE INDEX "speaker_aliases_key" ON "speaker_aliases" USING btree ("key");--> statement-breakpoint
CREATE UNIQUE INDEX "approval_requests_one_open" ON "approval_requests" USING btree ("article_id") WHERE "approval_requests"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "approval_requests_article" ON "approval_requests" USING btree ("article_id","created_at");--> statement-breakpoint
CREATE INDEX "reports_newest" ON "reports" USING btree ("published_at","id");--> statement-breakpoint
CREATE INDEX "evidence_claim" ON "evidence" USING btree ("claim_id","created_at");--> statement-breakpoint
CREATE INDEX "evidence_source" ON "evidence" USING btree ("source_id");--> statement-breakpoint
CREATE INDEX "evidence_article" ON "evidence" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "sources_origin" ON "sources" USING btree ("origin_id");--> statement-breakpoint
CREATE INDEX "sources_newest" ON "sources" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "access_links_open" ON "access_links" USING btree ("created_at") WHERE "access_links"."used_at" is null and "access_links"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "bylines_user" ON "bylines" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email_key" ON "users" USING btree (lower("email"));--> statement-breakpoint
CREATE UNIQUE INDEX "rulings_one_first" ON "rulings" USING btree ("revision_id") WHERE "rulings"."supersedes_id" is null;--> statement-breakpoint
CREATE INDEX "rulings_claim" ON "rulings" USING btree ("claim_id");--> statement-breakpoint
CREATE INDEX "rulings_revision" ON "rulings" USING btree ("revision_id");--> statement-breakpoint
CREATE UNIQUE INDEX "verdicts_one_first" ON "verdicts" USING btree ("revision_id","reviewer_id") WHERE "verdicts"."supersedes_id" is null;--> statement-breakpoint
CREATE INDEX "verdicts_claim" ON "verdicts" USING btree ("claim_id");--> statement-breakpoint
CREATE INDEX "verdicts_revision" ON "verdicts" USING btree ("revision_id","created_at");--> statement-breakpoint
CREATE INDEX "verdicts_reviewer" ON "verdicts" USING btree ("reviewer_id","created_at");