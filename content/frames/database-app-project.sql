CREATE TABLE seat_claim (
  event_id integer, seat_id integer, booking_id integer NOT NULL, expires_at timestamptz, PRIMARY KEY (event_id, seat_id)
);
INSERT INTO seat_claim VALUES
  (1, 2, 70, NULL), (1, 3, 70, now() - interval '1 minute'), (1, 4, 71, now() + interval '5 minutes'),
  (1, 5, 71, NULL), (1, 6, 71, now() - interval '1 minute');
-- with: [1, 1, 71]
-- sample
-- rows: [[1]]
-- The other booking gets nothing that is held or sold, but what has expired.
-- with: [1, 1, 72]
-- sample
-- rows: []
-- with: [1, 2, 71]
-- sample
-- rows: []
-- with: [1, 3, 71]
-- sample
-- rows: [[3]]
-- The same booking gets its own again: held, sold, expired.
-- with: [1, 4, 71]
-- sample
-- rows: [[4]]
-- with: [1, 5, 71]
-- sample
-- rows: [[5]]
-- with: [1, 6, 71]
-- sample
-- rows: [[6]]
-- A repeat extends no hold and undoes no sale; an expired one begins anew.
SELECT seat_id, (expires_at IS NULL)::int AS sold, (expires_at < now() + interval '6 minutes')::int AS soon
FROM seat_claim WHERE booking_id = 71 ORDER BY seat_id;
-- rows: [[1, 0, 0], [3, 0, 0], [4, 0, 1], [5, 1, null], [6, 0, 0]]
