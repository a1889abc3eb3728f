CREATE TABLE members (id integer PRIMARY KEY, name text NOT NULL, email text, phone text);
CREATE TABLE push_tokens (member_id integer REFERENCES members (id));
CREATE TABLE erasures (member_id integer NOT NULL);
INSERT INTO members VALUES (71, 'Ana', 'ana@example.org', NULL), (72, 'Ben', NULL, NULL);
INSERT INTO push_tokens VALUES (71), (72);
-- sample
SELECT name, email FROM members ORDER BY id;
-- rows: [["erased", null], ["Ben", null]]
SELECT member_id FROM push_tokens;
-- rows: [[72]]
