-- What an analysis adds to its codes: memos, relations, attributes, dismissals. Frozen.

CREATE TABLE relation (
  id INTEGER NOT NULL,
  guid TEXT NOT NULL,
  start_id INTEGER NOT NULL,
  end_id INTEGER NOT NULL,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(start_id) REFERENCES code (id),
  FOREIGN KEY(end_id) REFERENCES code (id),
  UNIQUE (guid),
  UNIQUE (start_id, end_id, kind),
  CONSTRAINT kind_known CHECK (kind IN ('leads to', 'enables', 'hinders', 'shapes', 'relates to')),
  CONSTRAINT not_to_itself CHECK (start_id <> end_id)
) STRICT;

CREATE INDEX relation_end ON relation (end_id);

CREATE TABLE relation_quote (
  id INTEGER NOT NULL,
  relation_id INTEGER NOT NULL,
  quote_id INTEGER NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(relation_id) REFERENCES relation (id),
  FOREIGN KEY(quote_id) REFERENCES quote (id),
  UNIQUE (relation_id, quote_id)
) STRICT;

CREATE INDEX relation_quote_quote ON relation_quote (quote_id);

CREATE TABLE memo (
  id INTEGER NOT NULL,
  guid TEXT NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  settled INTEGER NOT NULL,
  coder_id INTEGER NOT NULL,
  at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  source_id INTEGER,
  informant_id INTEGER,
  code_id INTEGER,
  quote_id INTEGER,
  relation_id INTEGER,
  PRIMARY KEY (id),
  FOREIGN KEY(coder_id) REFERENCES coder (id),
  FOREIGN KEY(source_id) REFERENCES source (id),
  FOREIGN KEY(informant_id) REFERENCES informant (id),
  FOREIGN KEY(code_id) REFERENCES code (id),
  FOREIGN KEY(quote_id) REFERENCES quote (id),
  FOREIGN KEY(relation_id) REFERENCES relation (id),
  UNIQUE (guid),
  CONSTRAINT kind_known CHECK (
    kind IN ('analytic', 'sampling', 'saturation', 'member check', 'devil''s advocate')
  ),
  CONSTRAINT one_target CHECK (
    (source_id IS NOT NULL) + (informant_id IS NOT NULL) + (code_id IS NOT NULL)
    + (quote_id IS NOT NULL) + (relation_id IS NOT NULL) <= 1
  )
) STRICT;

CREATE INDEX memo_code ON memo (code_id);

CREATE INDEX memo_informant ON memo (informant_id);

CREATE INDEX memo_quote ON memo (quote_id);

CREATE INDEX memo_relation ON memo (relation_id);

CREATE INDEX memo_source ON memo (source_id);

CREATE TABLE attribute (
  id INTEGER NOT NULL,
  guid TEXT NOT NULL,
  name TEXT NOT NULL,
  target TEXT NOT NULL,
  type TEXT NOT NULL,
  choices TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (id),
  UNIQUE (guid),
  CONSTRAINT target_known CHECK (target IN ('source', 'informant')),
  CONSTRAINT type_known CHECK (type IN ('text', 'number', 'date', 'choice'))
) STRICT;

CREATE TABLE attribute_value (
  id INTEGER NOT NULL,
  attribute_id INTEGER NOT NULL,
  source_id INTEGER,
  informant_id INTEGER,
  value TEXT NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(attribute_id) REFERENCES attribute (id),
  FOREIGN KEY(source_id) REFERENCES source (id),
  FOREIGN KEY(informant_id) REFERENCES informant (id),
  UNIQUE (attribute_id, source_id),
  UNIQUE (attribute_id, informant_id),
  CONSTRAINT one_target CHECK ((source_id IS NULL) + (informant_id IS NULL) = 1)
) STRICT;

CREATE INDEX attribute_value_informant ON attribute_value (informant_id);

CREATE INDEX attribute_value_source ON attribute_value (source_id);

CREATE TABLE dismissal (
  id INTEGER NOT NULL,
  guid TEXT NOT NULL,
  rule TEXT NOT NULL,
  about TEXT NOT NULL,
  reason TEXT NOT NULL,
  coder_id INTEGER NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(coder_id) REFERENCES coder (id),
  UNIQUE (guid),
  UNIQUE (rule, about)
) STRICT;
