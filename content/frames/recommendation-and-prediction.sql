CREATE TABLE orders (order_id integer, kitchen_id integer, ordered_at timestamptz, late boolean);
CREATE TABLE kitchen_daily (kitchen_id integer, computed_at timestamptz, late_share numeric);
INSERT INTO orders VALUES (1, 5, '2026-03-02 12:00Z', false);
INSERT INTO kitchen_daily VALUES (5, '2026-03-01 00:00Z', 0.1), (5, '2026-03-02 00:00Z', 0.2), (5, '2026-03-03 00:00Z', 0.3);
-- sample
-- rows: [[1, "f", 0.2]]
