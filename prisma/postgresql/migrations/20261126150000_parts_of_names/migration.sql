-- CreateTable
CREATE TABLE "NamePart" (
    "cohortId" TEXT COLLATE "C" NOT NULL,
    "part" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "NamePart_pkey" PRIMARY KEY ("cohortId","part","userId")
);

-- The first 24 characters of every end of a learner's folded name. Whoever writes may be on another search path.
CREATE FUNCTION "Membership_parts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD."role" = 'learner' THEN
    EXECUTE format(
      'DELETE FROM %I."NamePart" WHERE "cohortId" = $1 AND "userId" = $2 AND "part" IN (
         SELECT substr($3, place, 24) FROM generate_series(1, length($3)) AS place)',
      TG_TABLE_SCHEMA
    ) USING OLD."cohortId", OLD."userId", OLD."sortName";
  END IF;
  IF TG_OP <> 'DELETE' AND NEW."role" = 'learner' THEN
    EXECUTE format(
      'INSERT INTO %I."NamePart" ("cohortId", "part", "userId")
       SELECT $1, substr($3, place, 24), $2 FROM generate_series(1, length($3)) AS place
       WHERE substr($3, place, 1) <> '' '' ON CONFLICT DO NOTHING',
      TG_TABLE_SCHEMA
    ) USING NEW."cohortId", NEW."userId", NEW."sortName";
  END IF;
  RETURN NULL;
END;
$$;

CREATE TRIGGER "Membership_parts_join_or_leave" AFTER INSERT OR DELETE ON "Membership"
  FOR EACH ROW EXECUTE FUNCTION "Membership_parts"();
CREATE TRIGGER "Membership_parts_rename" AFTER UPDATE OF "sortName" ON "Membership"
  FOR EACH ROW WHEN (NEW."sortName" <> OLD."sortName") EXECUTE FUNCTION "Membership_parts"();

-- Those who learn already.
INSERT INTO "NamePart" ("cohortId", "part", "userId")
SELECT m."cohortId", substr(m."sortName", place, 24), m."userId"
FROM "Membership" AS m, generate_series(1, length(m."sortName")) AS place
WHERE m."role" = 'learner' AND substr(m."sortName", place, 1) <> ' '
ON CONFLICT DO NOTHING;
