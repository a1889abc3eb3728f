CREATE TABLE reset_token (token_hash text PRIMARY KEY, user_id integer, used_at timestamptz, expires_at timestamptz);
INSERT INTO reset_token VALUES ('a1', 4, NULL, now() + interval '1 hour'), ('b2', 4, NULL, now() - interval '1 hour');
-- with: ["a1"]
-- sample
-- rows: [[4]]
-- Used up, and a token that is too old.
-- sample
-- rows: []
-- with: ["b2"]
-- sample
-- rows: []
