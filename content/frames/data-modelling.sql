CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE products (id bigint PRIMARY KEY);
-- sample
INSERT INTO orders VALUES (1);
INSERT INTO products VALUES (1);
INSERT INTO order_lines VALUES (1, 1, 2, 9.50);
INSERT INTO order_lines VALUES (1, 1, 1, 9.50); -- refused
INSERT INTO order_lines VALUES (1, 2, 1, 9.50); -- refused
INSERT INTO order_lines VALUES (2, 1, 1, 9.50); -- refused
DELETE FROM products; -- refused
DELETE FROM orders;
SELECT count(*) FROM order_lines;
-- rows: [[0]]
