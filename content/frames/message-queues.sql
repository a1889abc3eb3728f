CREATE TABLE samples (id integer PRIMARY KEY, status text NOT NULL);
CREATE TABLE outbox (topic text NOT NULL, message_key text NOT NULL, payload text NOT NULL, sent_at text);
INSERT INTO samples VALUES (4711, 'new');
-- sample
SELECT status, message_key FROM samples, outbox WHERE sent_at IS NULL;
-- rows: [["ready", "4711"]]
