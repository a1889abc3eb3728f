-- A learner who leaves a cohort ends the plans that are open there. Those of who left before that was so end as of then.
UPDATE "Membership" SET "standingAt" = NULL WHERE "role" = 'learner' AND EXISTS (
  SELECT 1 FROM "AgreedPlan" JOIN "Departure"
    ON "Departure"."cohortId" = "AgreedPlan"."cohortId" AND "Departure"."userId" = "AgreedPlan"."learnerId"
  WHERE "AgreedPlan"."cohortId" = "Membership"."cohortId" AND "AgreedPlan"."learnerId" = "Membership"."userId"
    AND "AgreedPlan"."endedAt" IS NULL
    AND "Departure"."role" = 'learner' AND "Departure"."leftAt" > "AgreedPlan"."proposedAt"
);

UPDATE "AgreedPlan" SET "endedAt" = (
  SELECT min("leftAt") FROM "Departure"
  WHERE "Departure"."cohortId" = "AgreedPlan"."cohortId" AND "Departure"."userId" = "AgreedPlan"."learnerId"
    AND "Departure"."role" = 'learner' AND "Departure"."leftAt" > "AgreedPlan"."proposedAt"
)
WHERE "endedAt" IS NULL;
