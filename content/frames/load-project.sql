CREATE TABLE ride (bike_id integer NOT NULL, started_at timestamptz NOT NULL, ended_at timestamptz);
INSERT INTO ride VALUES
  (1, '2026-03-02 07:00Z', '2026-03-02 07:12Z'), (1, '2026-03-02 07:12Z', NULL), (2, '2026-03-02 07:00Z', '2026-03-02 07:20Z');
-- sample
-- rows: []
INSERT INTO ride VALUES (1, '2026-03-02 08:00Z', NULL); -- refused
-- A ride that began before the last one ended: the query alone, since the index is there.
INSERT INTO ride VALUES (2, '2026-03-02 07:10Z', '2026-03-02 07:30Z');
DROP INDEX one_open_ride_per_bike;
-- sample
-- rows: [[2]]
