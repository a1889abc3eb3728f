-- Counts how often a member's stats became outdated, so that stats computed from what is no longer true are not written.
ALTER TABLE "Membership" ADD COLUMN     "learnerStatsVersion" INTEGER NOT NULL DEFAULT 0;

-- A trigger counts, because servers of the version before empty the time of the stats without knowing of the count.
CREATE FUNCTION "Membership_stats_outdated"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."learnerStatsVersion" := OLD."learnerStatsVersion" + 1;
  RETURN NEW;
END;
$$;

CREATE TRIGGER "Membership_stats_outdated" BEFORE UPDATE OF "standingAt" ON "Membership"
  FOR EACH ROW WHEN (NEW."standingAt" IS NULL) EXECUTE FUNCTION "Membership_stats_outdated"();
