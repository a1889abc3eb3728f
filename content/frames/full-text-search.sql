CREATE TABLE objects (id integer PRIMARY KEY, title text, description text, maker text);
INSERT INTO objects VALUES
  (1, 'Beaker', 'A silver cup for wine', 'Johnson'), (2, 'Silver cups', NULL, 'Smith'), (3, 'Silver cup', 'broken', 'Smith');
-- sample
SELECT id FROM objects, websearch_to_tsquery('english', 'silver cup -broken') AS q
WHERE search @@ q ORDER BY ts_rank(search, q) DESC, id;
-- rows: [[2], [1]]
-- What the next step asks for.
CREATE EXTENSION pg_trgm;
CREATE INDEX ON objects USING gin (maker gin_trgm_ops);
SELECT maker FROM objects WHERE maker % 'Jonson';
-- rows: [["Johnson"]]
