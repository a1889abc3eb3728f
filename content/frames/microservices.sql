CREATE TABLE booking (id integer PRIMARY KEY, status text NOT NULL);
CREATE TABLE outbox (id uuid PRIMARY KEY, topic text NOT NULL, payload jsonb NOT NULL);
INSERT INTO booking VALUES (12, 'held');
-- with: [12]
-- sample
-- A second time there is nothing to record.
-- sample
SELECT topic, payload ->> 'bookingId' FROM outbox;
-- rows: [["booking.paid", 12]]
