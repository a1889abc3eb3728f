CREATE TABLE orders (id integer PRIMARY KEY);
-- sample
INSERT INTO orders (id) VALUES (1); -- refused
INSERT INTO orders (id, channel) VALUES (1, 'web');
