CREATE TABLE item (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  category text NOT NULL CHECK (length(category) BETWEEN 1 AND 200)
);
CREATE TABLE member (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200)
);
CREATE TABLE loan (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
  item_id uuid NOT NULL REFERENCES item (id),
  member_id uuid NOT NULL REFERENCES member (id),
  due_on date,
  returned_at timestamptz
);
CREATE UNIQUE INDEX one_open_loan_per_item ON loan (item_id) WHERE returned_at IS NULL;
CREATE INDEX open_loans_of_member ON loan (member_id) WHERE returned_at IS NULL;
