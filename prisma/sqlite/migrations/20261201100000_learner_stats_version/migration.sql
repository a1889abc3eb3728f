-- Counts how often a member's stats became outdated, so that stats computed from what is no longer true are not written.
ALTER TABLE "Membership" ADD COLUMN "learnerStatsVersion" INTEGER NOT NULL DEFAULT 0;

-- A trigger counts, because servers of the version before empty the time of the stats without knowing of the count.
CREATE TRIGGER "Membership_stats_outdated" AFTER UPDATE OF "standingAt" ON "Membership"
WHEN NEW."standingAt" IS NULL
BEGIN
  UPDATE "Membership" SET "learnerStatsVersion" = "learnerStatsVersion" + 1
  WHERE "cohortId" = NEW."cohortId" AND "userId" = NEW."userId" AND "role" = NEW."role";
END;
