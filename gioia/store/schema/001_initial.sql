-- The first schema of the project file. Frozen: later changes come as later migrations.

CREATE TABLE change (
  id INTEGER NOT NULL,
  verb TEXT NOT NULL,
  summary TEXT NOT NULL,
  coder TEXT NOT NULL,
  at TEXT NOT NULL,
  state TEXT NOT NULL,
  target_id INTEGER,
  PRIMARY KEY (id),
  CONSTRAINT state_known CHECK (state IN ('open', 'done', 'undone', 'abandoned'))
) STRICT;

CREATE INDEX change_undone ON change (state) WHERE state = 'undone';

CREATE TABLE code (
  id INTEGER NOT NULL,
  guid TEXT NOT NULL,
  level TEXT NOT NULL,
  label TEXT NOT NULL,
  definition TEXT NOT NULL,
  notes TEXT NOT NULL,
  in_vivo INTEGER NOT NULL,
  in_figure INTEGER NOT NULL,
  retired INTEGER NOT NULL,
  reason TEXT NOT NULL,
  colour INTEGER NOT NULL,
  parent_id INTEGER,
  position INTEGER NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(parent_id) REFERENCES code (id),
  UNIQUE (guid),
  CONSTRAINT level_known CHECK (level IN ('concept', 'theme', 'dimension'))
) STRICT;

CREATE INDEX code_parent ON code (parent_id);

CREATE TABLE coder (
  id INTEGER NOT NULL,
  guid TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (id),
  UNIQUE (name)
) STRICT;

CREATE TABLE informant (
  id INTEGER NOT NULL,
  guid TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (id),
  UNIQUE (name)
) STRICT;

CREATE TABLE setting (
  id INTEGER NOT NULL,
  "key" TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (id),
  UNIQUE ("key")
) STRICT;

CREATE TABLE snapshot (
  id INTEGER NOT NULL,
  digest TEXT NOT NULL,
  at TEXT NOT NULL,
  codebook TEXT NOT NULL,
  PRIMARY KEY (id),
  UNIQUE (digest)
) STRICT;

CREATE TABLE source (
  id INTEGER NOT NULL,
  guid TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  format TEXT NOT NULL,
  language TEXT NOT NULL,
  path TEXT NOT NULL,
  characters INTEGER NOT NULL,
  words INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  text_sha256 TEXT NOT NULL,
  added_at TEXT NOT NULL,
  PRIMARY KEY (id),
  UNIQUE (guid),
  UNIQUE (name),
  CONSTRAINT kind_known CHECK (kind IN ('transcript', 'document'))
) STRICT;

CREATE TABLE candidate (
  id INTEGER NOT NULL,
  concept_id INTEGER NOT NULL,
  theme_id INTEGER NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(concept_id) REFERENCES code (id),
  FOREIGN KEY(theme_id) REFERENCES code (id),
  UNIQUE (concept_id, theme_id)
) STRICT;

CREATE TABLE change_row (
  id INTEGER NOT NULL,
  change_id INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  "before" TEXT,
  "after" TEXT,
  PRIMARY KEY (id),
  FOREIGN KEY(change_id) REFERENCES change (id)
) STRICT;

CREATE INDEX change_row_change ON change_row (change_id);

CREATE TABLE sentence (
  id INTEGER NOT NULL,
  source_id INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX sentence_source ON sentence (source_id, start);

CREATE TABLE source_text (
  id INTEGER NOT NULL,
  text TEXT NOT NULL,
  offsets TEXT NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(id) REFERENCES source (id)
) STRICT;

CREATE TABLE speaker (
  id INTEGER NOT NULL,
  source_id INTEGER NOT NULL,
  label TEXT NOT NULL,
  role TEXT NOT NULL,
  informant_id INTEGER,
  PRIMARY KEY (id),
  FOREIGN KEY(source_id) REFERENCES source (id),
  FOREIGN KEY(informant_id) REFERENCES informant (id),
  UNIQUE (source_id, label),
  CONSTRAINT role_known CHECK (role IN ('interviewer', 'informant', 'other'))
) STRICT;

CREATE TABLE quote (
  id INTEGER NOT NULL,
  guid TEXT NOT NULL,
  source_id INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL,
  coder_id INTEGER NOT NULL,
  speaker_id INTEGER,
  role TEXT NOT NULL,
  stance TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(source_id) REFERENCES source (id),
  FOREIGN KEY(coder_id) REFERENCES coder (id),
  FOREIGN KEY(speaker_id) REFERENCES speaker (id),
  UNIQUE (guid),
  UNIQUE (source_id, start, "end", coder_id),
  CONSTRAINT span_not_empty CHECK (start >= 0 AND "end" > start),
  CONSTRAINT role_known CHECK (role IN ('none', 'power', 'proof')),
  CONSTRAINT stance_known CHECK (stance IN ('supports', 'contradicts', 'qualifies'))
) STRICT;

CREATE TABLE turn (
  id INTEGER NOT NULL,
  source_id INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  speaker_id INTEGER,
  time_ms INTEGER,
  marks TEXT NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(source_id) REFERENCES source (id),
  FOREIGN KEY(speaker_id) REFERENCES speaker (id)
) STRICT;

CREATE INDEX turn_source ON turn (source_id, start);

CREATE TABLE coding (
  id INTEGER NOT NULL,
  quote_id INTEGER NOT NULL,
  code_id INTEGER NOT NULL,
  coder_id INTEGER NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(quote_id) REFERENCES quote (id),
  FOREIGN KEY(code_id) REFERENCES code (id),
  FOREIGN KEY(coder_id) REFERENCES coder (id),
  UNIQUE (quote_id, code_id, coder_id)
) STRICT;

CREATE INDEX coding_code ON coding (code_id, quote_id);

CREATE VIRTUAL TABLE source_fts USING fts5(
  text, content='source_text', content_rowid='id', tokenize="unicode61 remove_diacritics 2"
);

CREATE TRIGGER fts_insert AFTER INSERT ON source_text BEGIN
  INSERT INTO source_fts(rowid, text) VALUES (NEW.id, NEW.text);
END;

CREATE TRIGGER fts_delete AFTER DELETE ON source_text BEGIN
  INSERT INTO source_fts(source_fts, rowid, text) VALUES ('delete', OLD.id, OLD.text);
END;

CREATE TRIGGER fts_update AFTER UPDATE ON source_text BEGIN
  INSERT INTO source_fts(source_fts, rowid, text) VALUES ('delete', OLD.id, OLD.text);
  INSERT INTO source_fts(rowid, text) VALUES (NEW.id, NEW.text);
END;
