CREATE TABLE move_status (move_id integer PRIMARY KEY, status text NOT NULL, version integer NOT NULL);
-- with: [1, "packed", 2]
-- sample
-- with: [1, "booked", 1]
-- sample
SELECT status, version FROM move_status;
-- rows: [["packed", 2]]
