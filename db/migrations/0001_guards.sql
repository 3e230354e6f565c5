CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
-- For rows of which only the columns named as arguments may change.
CREATE FUNCTION refuse_other_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - TG_ARGV <> to_jsonb(OLD) - TG_ARGV THEN
    RAISE EXCEPTION 'of %, only % may change', TG_TABLE_NAME, array_to_string(TG_ARGV, ', ')
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE FUNCTION refuse_step_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.stream <> OLD.stream OR NEW.seq <> OLD.seq + 1 THEN
    RAISE EXCEPTION 'event stream % moves one event at a time', OLD.stream USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
DO $$
DECLARE
  frozen CONSTANT text[] := ARRAY[
    'article_versions', 'claim_revisions', 'claim_triage', 'claim_lineage', 'verdicts', 'rulings',
    'report_drafts', 'report_draft_claims', 'approvals', 'report_versions', 'published_claims', 'events'
  ];
  -- What may change in them is a cache of other rows, the end of a thing, or the erasure of a person.
  guarded CONSTANT jsonb := '{
    "claims": "revision, state, score",
    "evidence": "withdrawn_by, withdrawn_at",
    "approval_requests": "closed_at",
    "reports": "state, latest_version, updated_at",
    "signing_keys": "retired_at",
    "bylines": "name, salt"
  }';
  name text;
  columns text;
BEGIN
  FOREACH name IN ARRAY frozen LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name || '_unchanged', name);
  END LOOP;
  FOR name, columns IN SELECT * FROM jsonb_each_text(guarded) LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_other_change(%s)', name || '_unchanged', name, columns);
  END LOOP;
  FOREACH name IN ARRAY frozen || ARRAY(SELECT jsonb_object_keys(guarded)) || ARRAY['event_streams'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name || '_kept', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name || '_not_emptied', name);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE TRIGGER event_streams_forward BEFORE UPDATE ON event_streams FOR EACH ROW EXECUTE FUNCTION refuse_step_back();
--> statement-breakpoint
-- It can be erased, never rewritten.
CREATE TRIGGER event_personal_unchanged BEFORE UPDATE ON event_personal FOR EACH ROW EXECUTE FUNCTION refuse_change();
