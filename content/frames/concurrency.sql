CREATE TABLE crossing (id integer PRIMARY KEY, cars integer NOT NULL, version integer NOT NULL);
INSERT INTO crossing VALUES (318, 39, 12);
-- sample
-- The second writer read version 12 as well.
-- sample
SELECT cars, version FROM crossing;
-- rows: [[40, 13]]
