CREATE TABLE accounts (id integer PRIMARY KEY, balance integer NOT NULL);
INSERT INTO accounts VALUES (1, 60), (2, 0);
-- sample
SELECT balance FROM accounts ORDER BY id;
-- rows: [[10], [50]]
