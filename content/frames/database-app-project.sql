CREATE TABLE seat_claim (
  event_id integer, seat_id integer, booking_id integer NOT NULL, expires_at timestamptz, PRIMARY KEY (event_id, seat_id)
);
INSERT INTO seat_claim VALUES (1, 2, 70, NULL), (1, 3, 70, now() - interval '1 minute');
-- with: [1, 1, 71]
-- sample
-- rows: [[1]]
-- Claimed a moment ago, sold, expired.
-- sample
-- rows: []
-- with: [1, 2, 71]
-- sample
-- rows: []
-- with: [1, 3, 71]
-- sample
-- rows: [[3]]
