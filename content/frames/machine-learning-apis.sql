CREATE TABLE likes (user_id integer, item_id integer);
INSERT INTO likes SELECT n, item FROM generate_series(1, 5) AS n, (VALUES (1), (2)) AS items (item);
INSERT INTO likes VALUES (1, 3);
-- sample
SELECT * FROM similar_item ORDER BY item_id;
-- rows: [[1, 2, 5], [2, 1, 5]]
