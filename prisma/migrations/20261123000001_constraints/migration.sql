-- What the schema file cannot say. A CHECK passes on NULL, so each spells out what absence means.

-- ── A credit is owed, and it is never blank ─────────────────────────────────
ALTER TABLE credit_line ADD CONSTRAINT credit_line_has_words CHECK (coalesce(trim(text), '') <> '');
ALTER TABLE live_story
  ADD CONSTRAINT live_story_partner_is_credited CHECK ((partner_id IS NULL AND syndicated_item_id IS NULL) OR credit_line_id IS NOT NULL),
  ADD CONSTRAINT live_story_has_headline CHECK (coalesce(trim(headline), '') <> ''),
  ADD CONSTRAINT live_story_canonical_or_noindex CHECK (NOT (noindex AND canonical_url IS NOT NULL)),
  ADD CONSTRAINT live_story_window CHECK (public_until IS NULL OR public_until > public_from);

-- ── A picture is public only with a credit, and with words for those who cannot see it ──
ALTER TABLE media
  ADD CONSTRAINT media_public_is_credited CHECK (public_since IS NULL OR coalesce(trim(credit), '') <> ''),
  ADD CONSTRAINT media_public_has_alt CHECK (public_since IS NULL OR decorative OR coalesce(trim(alt), '') <> ''),
  ADD CONSTRAINT media_focal_point CHECK (focal_x BETWEEN 0 AND 1 AND focal_y BETWEEN 0 AND 1);

-- ── Dates run forwards ──────────────────────────────────────────────────────
ALTER TABLE affiliation ADD CONSTRAINT affiliation_dates CHECK ("to" IS NULL OR "to" >= "from");
ALTER TABLE disclosure ADD CONSTRAINT disclosure_dates CHECK ("to" IS NULL OR "to" >= "from");
ALTER TABLE agreement ADD CONSTRAINT agreement_dates CHECK (valid_to IS NULL OR valid_to >= valid_from);

-- ── Fronts: a breaking line must end; one numbering a front ─────────────────
ALTER TABLE front ADD CONSTRAINT front_breaking_ends CHECK (breaking_text IS NULL OR breaking_until IS NOT NULL);
CREATE UNIQUE INDEX front_version ON front (section_id, version) NULLS NOT DISTINCT;

-- ── Addresses ───────────────────────────────────────────────────────────────
ALTER TABLE section
  ADD CONSTRAINT section_slug_shape CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- A section with one of these names could never be reached. newsroom/slug.ts repeats the list.
  ADD CONSTRAINT section_slug_reserved CHECK (slug NOT IN (
    'about', 'admin', 'api', 'archive', 'assets', 'contributors', 'corrections', 'desk', 'feeds', 'fonts', 'healthz',
    'media', 'og', 'partners', 'policies', 'readyz', 'robots', 'saved', 'search', 'section', 'sign-in', 'sign-out', 'sitemaps', 'static', 'topics'));
ALTER TABLE story ADD CONSTRAINT story_slug_shape CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 120);
ALTER TABLE topic ADD CONSTRAINT topic_slug_shape CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE contributor ADD CONSTRAINT contributor_slug_shape CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE partner ADD CONSTRAINT partner_slug_shape CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE redirect
  ADD CONSTRAINT redirect_one_target CHECK (num_nonnulls(to_path, to_story_id) = 1),
  ADD CONSTRAINT redirect_stays_here CHECK (from_path LIKE '/%' AND (to_path IS NULL OR (to_path LIKE '/%' AND to_path NOT LIKE '//%' AND to_path NOT LIKE '/\\%'))),
  ADD CONSTRAINT redirect_leads_on CHECK (to_path IS NULL OR to_path <> from_path);

-- ── One paper; one standing takedown a story, with a reason readers can read ─
ALTER TABLE paper ADD CONSTRAINT paper_is_one CHECK (id = 1);
ALTER TABLE takedown ADD CONSTRAINT takedown_says_why CHECK (coalesce(trim(note), '') <> '');
CREATE UNIQUE INDEX takedown_standing ON takedown (story_id) WHERE lifted_at IS NULL;

-- ── What is on the record stays on the record ───────────────────────────────
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Rows of % are never changed or removed; write a new one.', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON revision FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON credit_line FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON agreement FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON correction FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON bio_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON audit_event FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- ── Search: accents folded, stemmed in the story's language where Postgres knows it ──
DO $$
DECLARE pair text[];
BEGIN
  CREATE TEXT SEARCH CONFIGURATION courtesy_simple (COPY = simple);
  ALTER TEXT SEARCH CONFIGURATION courtesy_simple ALTER MAPPING FOR asciihword, asciiword, hword, hword_asciipart, hword_part, word WITH unaccent, simple;
  FOREACH pair SLICE 1 IN ARRAY ARRAY[
    ['ar','arabic'],['da','danish'],['de','german'],['el','greek'],['en','english'],['es','spanish'],['fi','finnish'],['fr','french'],
    ['hi','hindi'],['hu','hungarian'],['id','indonesian'],['it','italian'],['nl','dutch'],['no','norwegian'],['pt','portuguese'],
    ['ro','romanian'],['ru','russian'],['sv','swedish'],['ta','tamil'],['tr','turkish']] LOOP
    EXECUTE format('CREATE TEXT SEARCH CONFIGURATION courtesy_%s (COPY = %I)', pair[1], pair[2]);
    EXECUTE format('ALTER TEXT SEARCH CONFIGURATION courtesy_%s ALTER MAPPING FOR asciihword, asciiword, hword, hword_asciipart, hword_part, word WITH unaccent, %s_stem', pair[1], pair[2]);
  END LOOP;
END $$;

/* The configuration for a BCP 47 tag: `en-GB` is stemmed as English, an unknown language not at all. */
CREATE FUNCTION search_config(lang text) RETURNS regconfig LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT oid FROM pg_ts_config WHERE cfgname = 'courtesy_' || split_part(lower(lang), '-', 1)), 'courtesy_simple'::regconfig)::regconfig
$$;

/* Every text in a body, in order, as one string. */
CREATE FUNCTION body_text(body jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(string_agg(part #>> '{}', ' '), '') FROM jsonb_path_query(body, 'strict $.**.text') AS part
$$;

CREATE FUNCTION live_story_search() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  config regconfig := search_config(NEW.lang);
  words text := body_text(NEW.body);
BEGIN
  NEW.search_text :=
    setweight(to_tsvector(config, NEW.headline), 'A') ||
    setweight(to_tsvector(config, NEW.standfirst || ' ' || coalesce(NEW.kicker, '') || ' ' || coalesce(NEW.dateline, '')), 'B') ||
    setweight(to_tsvector('courtesy_simple', NEW.search_names), 'C') ||
    setweight(to_tsvector(config, words), 'D');
  INSERT INTO search_word (word)
    SELECT word FROM unnest(tsvector_to_array(to_tsvector('courtesy_simple', NEW.headline || ' ' || NEW.standfirst || ' ' || NEW.search_names || ' ' || words))) AS word
    WHERE length(word) BETWEEN 4 AND 40 AND word !~ '[0-9@/]' ORDER BY word
    ON CONFLICT DO NOTHING;
  RETURN NEW;
END $$;
CREATE TRIGGER live_story_search BEFORE INSERT OR UPDATE OF headline, standfirst, kicker, dateline, lang, body, search_names ON live_story
  FOR EACH ROW EXECUTE FUNCTION live_story_search();

-- ── Front doors hear of stale pages the moment a transaction commits ────────
CREATE FUNCTION expiry_notify() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE notice text := NEW.seq || ' ' || array_to_json(NEW.tags);
BEGIN
  -- NOTIFY carries at most 8000 bytes; past that the door reads the row.
  PERFORM pg_notify('expiry', CASE WHEN octet_length(notice) < 7900 THEN notice ELSE NEW.seq::text END);
  RETURN NULL;
END $$;
CREATE TRIGGER expiry_notify AFTER INSERT ON expiry FOR EACH ROW EXECUTE FUNCTION expiry_notify();
