CREATE TABLE daily_trips (station_id integer, day date, trips integer, PRIMARY KEY (station_id, day));
INSERT INTO daily_trips VALUES
  (1, '2026-03-01', 10), (1, '2026-03-02', 12), (1, '2026-03-03', 9), (1, '2026-03-04', 9), (1, '2026-03-05', 9),
  (1, '2026-03-06', 9), (1, '2026-03-07', 9), (1, '2026-03-08', 11), (2, '2026-03-01', 4);
-- sample
-- rows: [[1,"2026-03-01",10,null,10],[1,"2026-03-02",12,2,22],[1,"2026-03-03",9,-3,31],[1,"2026-03-04",9,0,40],[1,"2026-03-05",9,0,49],[1,"2026-03-06",9,0,58],[1,"2026-03-07",9,0,67],[1,"2026-03-08",11,2,68],[2,"2026-03-01",4,null,4]]
-- What a later step writes.
INSERT INTO daily_trips VALUES (2, '2026-03-01', 3)
ON CONFLICT (station_id, day) DO UPDATE SET trips = daily_trips.trips + EXCLUDED.trips;
SELECT trips FROM daily_trips WHERE station_id = 2;
-- rows: [[7]]
