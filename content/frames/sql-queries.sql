CREATE TABLE customers (id integer PRIMARY KEY, name text NOT NULL);
CREATE TABLE orders (id integer PRIMARY KEY, customer_id integer REFERENCES customers (id), placed_at date NOT NULL);
INSERT INTO customers VALUES (1, 'Ana'), (2, 'Ben');
INSERT INTO orders VALUES (1, 1, '2026-02-03'), (2, 1, '2026-01-01'), (3, 2, '2025-12-31');
-- sample
-- rows: [["Ana", 2], ["Ben", 0]]
