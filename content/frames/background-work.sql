CREATE TABLE job (
  id integer PRIMARY KEY, kind text NOT NULL, album_id integer NOT NULL,
  attempts integer NOT NULL DEFAULT 0, run_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO job (id, kind, album_id) VALUES (1, 'print-file', 81);
INSERT INTO job (id, kind, album_id, attempts) VALUES (2, 'print-file', 82, 5);
-- sample
-- rows: [[1, "print-file", 81]]
SELECT attempts, run_at BETWEEN now() + interval '1 minute' AND now() + interval '2 minutes' FROM job WHERE id = 1;
-- rows: [[1, "t"]]
-- Nothing else is due.
-- sample
-- rows: []
