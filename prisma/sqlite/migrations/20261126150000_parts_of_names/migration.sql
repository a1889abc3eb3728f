-- CreateTable
CREATE TABLE "NamePart" (
    "cohortId" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "userId" TEXT NOT NULL,

    PRIMARY KEY ("cohortId", "part", "userId")
);

-- The first 24 characters of every end of a learner's folded name. The text of as many zeros as the name has characters
-- is how a trigger counts: it may have no recursion.
CREATE TRIGGER "Membership_parts_join" AFTER INSERT ON "Membership"
WHEN NEW."role" = 'learner' AND NEW."sortName" <> ''
BEGIN
  INSERT OR IGNORE INTO "NamePart" ("cohortId", "part", "userId")
  SELECT NEW."cohortId", substr(NEW."sortName", place."key" + 1, 24), NEW."userId"
  FROM json_each('[0' || replace(hex(zeroblob(length(NEW."sortName") - 1)), '00', ',0') || ']') AS place
  WHERE substr(NEW."sortName", place."key" + 1, 1) <> ' ';
END;

CREATE TRIGGER "Membership_parts_rename" AFTER UPDATE OF "sortName" ON "Membership"
WHEN NEW."role" = 'learner' AND NEW."sortName" <> OLD."sortName"
BEGIN
  DELETE FROM "NamePart"
  WHERE "cohortId" = OLD."cohortId" AND "userId" = OLD."userId" AND "part" IN (
    SELECT substr(OLD."sortName", place."key" + 1, 24)
    FROM json_each('[0' || replace(hex(zeroblob(max(length(OLD."sortName") - 1, 0))), '00', ',0') || ']') AS place
  );
  INSERT OR IGNORE INTO "NamePart" ("cohortId", "part", "userId")
  SELECT NEW."cohortId", substr(NEW."sortName", place."key" + 1, 24), NEW."userId"
  FROM json_each('[0' || replace(hex(zeroblob(max(length(NEW."sortName") - 1, 0))), '00', ',0') || ']') AS place
  WHERE substr(NEW."sortName", place."key" + 1, 1) NOT IN (' ', '');
END;

CREATE TRIGGER "Membership_parts_leave" AFTER DELETE ON "Membership"
WHEN OLD."role" = 'learner' AND OLD."sortName" <> ''
BEGIN
  DELETE FROM "NamePart"
  WHERE "cohortId" = OLD."cohortId" AND "userId" = OLD."userId" AND "part" IN (
    SELECT substr(OLD."sortName", place."key" + 1, 24)
    FROM json_each('[0' || replace(hex(zeroblob(length(OLD."sortName") - 1)), '00', ',0') || ']') AS place
  );
END;

-- Those who learn already.
INSERT OR IGNORE INTO "NamePart" ("cohortId", "part", "userId")
SELECT m."cohortId", substr(m."sortName", place."key" + 1, 24), m."userId"
FROM "Membership" AS m
JOIN json_each('[0' || replace(hex(zeroblob(max(length(m."sortName") - 1, 0))), '00', ',0') || ']') AS place
WHERE m."role" = 'learner' AND substr(m."sortName", place."key" + 1, 1) NOT IN (' ', '');
