CREATE TABLE invoices (id integer PRIMARY KEY, total integer NOT NULL, owner_id integer NOT NULL);
INSERT INTO invoices VALUES (7, 1200, 1);
-- with: [7, 1]
-- sample
-- rows: [[7, 1200]]
-- The stranger gets nothing.
-- with: [7, 2]
-- sample
-- rows: []
