-- Whether a roadmap leads through levels or only to its end, and in which weeks its stages lie.
ALTER TABLE "Roadmap" ADD COLUMN "goal" TEXT NOT NULL DEFAULT 'levels';
ALTER TABLE "Stage" ADD COLUMN "firstWeek" INTEGER;
ALTER TABLE "Stage" ADD COLUMN "lastWeek" INTEGER;

-- The main roadmap of a learner, and that of a cohort. A server of the version before leaves them empty: then the first counts.
ALTER TABLE "Learner" ADD COLUMN "roadmapId" TEXT REFERENCES "Roadmap" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Cohort" ADD COLUMN "roadmapId" TEXT REFERENCES "Roadmap" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- After how many quiet days a cohort's learners are flagged.
ALTER TABLE "Cohort" ADD COLUMN "goneDays" INTEGER NOT NULL DEFAULT 28;
ALTER TABLE "Cohort" ADD COLUMN "behindDays" INTEGER NOT NULL DEFAULT 14;

-- A learner's own start, the date that counts for them, and how far the forecast lies behind it.
ALTER TABLE "Membership" ADD COLUMN "startsOn" TEXT;
ALTER TABLE "Membership" ADD COLUMN "dueOn" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Membership" ADD COLUMN "lateBy" INTEGER NOT NULL DEFAULT -100000;
CREATE INDEX "Membership_cohortId_role_lateBy_userId_idx" ON "Membership" ("cohortId", "role", "lateBy", "userId");

-- Dates of a cohort.
CREATE TABLE "ModuleDate" (
    "cohortId" TEXT NOT NULL,
    "stageId" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    PRIMARY KEY ("cohortId", "stageId"),
    CONSTRAINT "ModuleDate_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE "Holiday" (
    "cohortId" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    PRIMARY KEY ("cohortId", "from", "to"),
    CONSTRAINT "Holiday_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE "OwnDate" (
    "cohortId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "stageId" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "setAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY ("cohortId", "userId", "stageId"),
    CONSTRAINT "OwnDate_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "OwnDate_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "OwnDate_userId_idx" ON "OwnDate" ("userId");

-- When a learner who had a plan already took a roadmap up.
ALTER TABLE "Enrollment" ADD COLUMN "startedAt" DATETIME;
