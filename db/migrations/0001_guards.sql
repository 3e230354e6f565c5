CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY[
    'article_versions', 'claim_revisions', 'claim_triage', 'claim_lineage',
    'verdicts', 'rulings', 'report_drafts', 'report_draft_claims', 'approvals', 'report_versions', 'published_claims', 'events'
  ] LOOP
    EXECUTE format(
      'CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()',
      kept || '_kept', kept
    );
  END LOOP;
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
CREATE TRIGGER event_streams_forward BEFORE UPDATE ON event_streams FOR EACH ROW EXECUTE FUNCTION refuse_step_back();
--> statement-breakpoint
CREATE TRIGGER event_streams_kept BEFORE DELETE ON event_streams FOR EACH ROW EXECUTE FUNCTION refuse_change();
