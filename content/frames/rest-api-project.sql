CREATE TABLE loan (item_id integer NOT NULL, returned_at text);
-- sample
INSERT INTO loan VALUES (1, NULL);
INSERT INTO loan VALUES (1, NULL); -- refused
UPDATE loan SET returned_at = '2026-05-03';
INSERT INTO loan VALUES (1, NULL);
