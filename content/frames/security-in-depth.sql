CREATE TABLE appointment (id serial PRIMARY KEY, patient text NOT NULL);
CREATE TABLE audit_event (id serial PRIMARY KEY, what text NOT NULL);
-- sample
SET ROLE clinic_app;
INSERT INTO appointment (patient) VALUES ('Ana') RETURNING id, patient;
-- rows: [[1, "Ana"]]
INSERT INTO audit_event (what) VALUES ('booked') RETURNING id;
-- rows: [[1]]
SELECT what FROM audit_event; -- refused
DELETE FROM audit_event; -- refused
UPDATE audit_event SET what = 'nothing'; -- refused
DELETE FROM appointment; -- refused
RESET ROLE;
