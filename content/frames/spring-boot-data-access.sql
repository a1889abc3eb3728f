-- sample
INSERT INTO pitch VALUES ('7b0c1f52-52d5-4f0a-9a55-0c2f6f6a1a11', '12');
INSERT INTO stay VALUES
  (gen_random_uuid(), '7b0c1f52-52d5-4f0a-9a55-0c2f6f6a1a11', '2027-07-01', '2027-07-04', 0);
INSERT INTO stay VALUES
  (gen_random_uuid(), '7b0c1f52-52d5-4f0a-9a55-0c2f6f6a1a11', '2027-07-03', '2027-07-05', 0); -- refused
-- The day of departure is free again.
INSERT INTO stay VALUES
  (gen_random_uuid(), '7b0c1f52-52d5-4f0a-9a55-0c2f6f6a1a11', '2027-07-04', '2027-07-05', 0);
