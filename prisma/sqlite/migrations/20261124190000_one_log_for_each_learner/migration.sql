-- A person's log and plan become their own, whatever roadmap a step stands in; a step can stand in several roadmaps.
-- Who owned what, for the tables that follow.
CREATE TABLE "_EnrollmentOwner" AS SELECT "id", "userId" FROM "Enrollment";
CREATE UNIQUE INDEX "_EnrollmentOwner_id" ON "_EnrollmentOwner"("id");

-- CreateTable
CREATE TABLE "RoadmapChange" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "roadmapId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "stepId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "RoadmapChange_roadmapId_fkey" FOREIGN KEY ("roadmapId") REFERENCES "Roadmap" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "RoadmapChange_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StepPlace" (
    "stageId" TEXT NOT NULL,
    "stepId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("stageId", "stepId"),
    CONSTRAINT "StepPlace_stageId_fkey" FOREIGN KEY ("stageId") REFERENCES "Stage" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "StepPlace_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StepFormerSlug" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "stepId" TEXT NOT NULL,
    CONSTRAINT "StepFormerSlug_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StepReplacement" (
    "successorId" TEXT NOT NULL,
    "predecessorId" TEXT NOT NULL,
    "carriedAt" DATETIME,

    PRIMARY KEY ("successorId", "predecessorId"),
    CONSTRAINT "StepReplacement_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Step" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "StepReplacement_predecessorId_fkey" FOREIGN KEY ("predecessorId") REFERENCES "Step" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StepFlavour" (
    "stepId" TEXT NOT NULL,
    "trackId" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    PRIMARY KEY ("stepId", "trackId"),
    CONSTRAINT "StepFlavour_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "StepFlavour_trackId_fkey" FOREIGN KEY ("trackId") REFERENCES "Track" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Learner" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "weeklyHours" INTEGER NOT NULL,
    "studyDays" INTEGER NOT NULL,
    "country" TEXT,
    "paidExperienceMonths" INTEGER NOT NULL DEFAULT 0,
    "goal" TEXT NOT NULL DEFAULT 'first-job',
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    "eventCount" INTEGER NOT NULL DEFAULT 0,
    "lastLearningDay" TEXT,
    "lastEventAt" DATETIME,
    CONSTRAINT "Learner_id_fkey" FOREIGN KEY ("id") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

INSERT INTO "Learner" ("id", "weeklyHours", "studyDays", "country", "paidExperienceMonths", "goal", "createdAt", "updatedAt", "eventCount", "lastLearningDay", "lastEventAt") SELECT "userId", "weeklyHours", "studyDays", "country", "paidExperienceMonths", "goal", "createdAt", "updatedAt", "eventCount", "lastLearningDay", "lastEventAt" FROM "Enrollment";
INSERT INTO "StepPlace" ("stageId", "stepId", "position") SELECT "stageId", "id", "position" FROM "Step" WHERE "retiredAt" IS NULL;

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ChecklistMark" (
    "learnerId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "markedAt" DATETIME NOT NULL,

    PRIMARY KEY ("learnerId", "itemId"),
    CONSTRAINT "ChecklistMark_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ChecklistMark_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ChecklistItem" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_ChecklistMark" ("learnerId", "itemId", "markedAt") SELECT (SELECT "userId" FROM "_EnrollmentOwner" WHERE "_EnrollmentOwner"."id" = "ChecklistMark"."enrollmentId"), "itemId", "markedAt" FROM "ChecklistMark";
DROP TABLE "ChecklistMark";
ALTER TABLE "new_ChecklistMark" RENAME TO "ChecklistMark";
CREATE TABLE "new_Enrollment" (
    "learnerId" TEXT NOT NULL,
    "roadmapId" TEXT NOT NULL,
    "trackSlug" TEXT NOT NULL,
    "doneCount" INTEGER NOT NULL DEFAULT 0,
    "verifiedCount" INTEGER NOT NULL DEFAULT 0,
    "skippedCount" INTEGER NOT NULL DEFAULT 0,
    "coreDoneCount" INTEGER NOT NULL DEFAULT 0,
    "countedAt" INTEGER NOT NULL DEFAULT 1,
    "seenRevision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("learnerId", "roadmapId"),
    CONSTRAINT "Enrollment_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Enrollment_roadmapId_fkey" FOREIGN KEY ("roadmapId") REFERENCES "Roadmap" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Enrollment" ("learnerId", "coreDoneCount", "createdAt", "doneCount", "roadmapId", "skippedCount", "trackSlug", "updatedAt", "verifiedCount") SELECT "userId", "coreDoneCount", "createdAt", "doneCount", "roadmapId", "skippedCount", "trackSlug", "updatedAt", "verifiedCount" FROM "Enrollment";
DROP TABLE "Enrollment";
ALTER TABLE "new_Enrollment" RENAME TO "Enrollment";
CREATE INDEX "Enrollment_roadmapId_countedAt_idx" ON "Enrollment"("roadmapId", "countedAt");
CREATE TABLE "new_Event" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "stepId" TEXT NOT NULL,
    "actorId" TEXT,
    "kind" TEXT NOT NULL,
    "from" TEXT,
    "to" TEXT NOT NULL,
    "reason" TEXT,
    "occurredAt" DATETIME NOT NULL,
    "statedAt" DATETIME,
    "receivedAt" DATETIME NOT NULL,
    "idempotencyKey" TEXT NOT NULL,
    CONSTRAINT "Event_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Event_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Event_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Event" ("learnerId", "actorId", "from", "id", "idempotencyKey", "kind", "occurredAt", "reason", "receivedAt", "sequence", "statedAt", "stepId", "to") SELECT (SELECT "userId" FROM "_EnrollmentOwner" WHERE "_EnrollmentOwner"."id" = "Event"."enrollmentId"), "actorId", "from", "id", "idempotencyKey", "kind", "occurredAt", "reason", "receivedAt", "sequence", "statedAt", "stepId", "to" FROM "Event";
DROP TABLE "Event";
ALTER TABLE "new_Event" RENAME TO "Event";
CREATE INDEX "Event_learnerId_occurredAt_idx" ON "Event"("learnerId", "occurredAt");
CREATE INDEX "Event_learnerId_stepId_sequence_idx" ON "Event"("learnerId", "stepId", "sequence");
CREATE INDEX "Event_actorId_idx" ON "Event"("actorId");
CREATE UNIQUE INDEX "Event_learnerId_sequence_key" ON "Event"("learnerId", "sequence");
CREATE UNIQUE INDEX "Event_learnerId_idempotencyKey_key" ON "Event"("learnerId", "idempotencyKey");
CREATE TABLE "new_Evidence" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "stepId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "commit" TEXT,
    "note" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "idempotencyKey" TEXT NOT NULL,
    CONSTRAINT "Evidence_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Evidence_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Evidence" ("learnerId", "commit", "createdAt", "id", "idempotencyKey", "kind", "note", "stepId", "url") SELECT (SELECT "userId" FROM "_EnrollmentOwner" WHERE "_EnrollmentOwner"."id" = "Evidence"."enrollmentId"), "commit", "createdAt", "id", "idempotencyKey", "kind", "note", "stepId", "url" FROM "Evidence";
DROP TABLE "Evidence";
ALTER TABLE "new_Evidence" RENAME TO "Evidence";
CREATE INDEX "Evidence_learnerId_stepId_createdAt_idx" ON "Evidence"("learnerId", "stepId", "createdAt");
CREATE UNIQUE INDEX "Evidence_learnerId_idempotencyKey_key" ON "Evidence"("learnerId", "idempotencyKey");
CREATE TABLE "new_Note" (
    "learnerId" TEXT NOT NULL,
    "stepId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("learnerId", "stepId"),
    CONSTRAINT "Note_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Note_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Note" ("learnerId", "body", "stepId", "updatedAt", "version") SELECT (SELECT "userId" FROM "_EnrollmentOwner" WHERE "_EnrollmentOwner"."id" = "Note"."enrollmentId"), "body", "stepId", "updatedAt", "version" FROM "Note";
DROP TABLE "Note";
ALTER TABLE "new_Note" RENAME TO "Note";
CREATE TABLE "new_OwnLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "stepId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "OwnLink_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "OwnLink_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_OwnLink" ("learnerId", "createdAt", "id", "stepId", "title", "url") SELECT (SELECT "userId" FROM "_EnrollmentOwner" WHERE "_EnrollmentOwner"."id" = "OwnLink"."enrollmentId"), "createdAt", "id", "stepId", "title", "url" FROM "OwnLink";
DROP TABLE "OwnLink";
ALTER TABLE "new_OwnLink" RENAME TO "OwnLink";
CREATE UNIQUE INDEX "OwnLink_learnerId_stepId_url_key" ON "OwnLink"("learnerId", "stepId", "url");
CREATE TABLE "new_Resource" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "stepId" TEXT NOT NULL,
    "trackId" TEXT,
    "title" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "cost" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "Resource_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Resource_trackId_fkey" FOREIGN KEY ("trackId") REFERENCES "Track" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Resource" ("cost", "id", "kind", "language", "minutes", "position", "stepId", "title", "url") SELECT "cost", "id", "kind", "language", "minutes", "position", "stepId", "title", "url" FROM "Resource";
DROP TABLE "Resource";
ALTER TABLE "new_Resource" RENAME TO "Resource";
CREATE UNIQUE INDEX "Resource_stepId_position_key" ON "Resource"("stepId", "position");
CREATE TABLE "new_Review" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "stepId" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "claimedById" TEXT,
    "claimedAt" DATETIME,
    "submittedAt" DATETIME NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Review_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Review_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Review_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Review_claimedById_fkey" FOREIGN KEY ("claimedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Review" ("learnerId", "claimedAt", "claimedById", "cohortId", "createdAt", "dueAt", "id", "state", "stepId", "submittedAt", "updatedAt", "version") SELECT (SELECT "userId" FROM "_EnrollmentOwner" WHERE "_EnrollmentOwner"."id" = "Review"."enrollmentId"), "claimedAt", "claimedById", "cohortId", "createdAt", "dueAt", "id", "state", "stepId", "submittedAt", "updatedAt", "version" FROM "Review";
DROP TABLE "Review";
ALTER TABLE "new_Review" RENAME TO "Review";
CREATE INDEX "Review_cohortId_state_dueAt_id_idx" ON "Review"("cohortId", "state", "dueAt", "id");
CREATE INDEX "Review_state_dueAt_id_idx" ON "Review"("state", "dueAt", "id");
CREATE INDEX "Review_claimedById_state_idx" ON "Review"("claimedById", "state");
CREATE UNIQUE INDEX "Review_learnerId_stepId_key" ON "Review"("learnerId", "stepId");
CREATE TABLE "new_Roadmap" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "contentHash" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "countedSince" INTEGER NOT NULL DEFAULT 1,
    "syncedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);
INSERT INTO "new_Roadmap" ("contentHash", "id", "slug", "summary", "syncedAt", "title") SELECT "contentHash", "id", "slug", "summary", "syncedAt", "title" FROM "Roadmap";
DROP TABLE "Roadmap";
ALTER TABLE "new_Roadmap" RENAME TO "Roadmap";
CREATE UNIQUE INDEX "Roadmap_slug_key" ON "Roadmap"("slug");
CREATE TABLE "new_SettledKey" (
    "learnerId" TEXT NOT NULL,
    "idempotencyKey" TEXT NOT NULL,
    "stepId" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "reason" TEXT,
    "statedAt" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("learnerId", "idempotencyKey"),
    CONSTRAINT "SettledKey_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_SettledKey" ("learnerId", "createdAt", "idempotencyKey", "reason", "statedAt", "stepId", "to") SELECT (SELECT "userId" FROM "_EnrollmentOwner" WHERE "_EnrollmentOwner"."id" = "SettledKey"."enrollmentId"), "createdAt", "idempotencyKey", "reason", "statedAt", "stepId", "to" FROM "SettledKey";
DROP TABLE "SettledKey";
ALTER TABLE "new_SettledKey" RENAME TO "SettledKey";
CREATE TABLE "new_Step" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "roadmapId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "shortTitle" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "isCore" BOOLEAN NOT NULL,
    "completionRule" TEXT NOT NULL,
    "effortMedianHours" INTEGER NOT NULL,
    "effortP90Hours" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "retiredAt" DATETIME,
    CONSTRAINT "Step_roadmapId_fkey" FOREIGN KEY ("roadmapId") REFERENCES "Roadmap" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Step" ("roadmapId", "body", "completionRule", "effortMedianHours", "effortP90Hours", "id", "isCore", "kind", "level", "retiredAt", "shortTitle", "slug", "summary", "title") SELECT (SELECT "roadmapId" FROM "Stage" WHERE "Stage"."id" = "Step"."stageId"), "body", "completionRule", "effortMedianHours", "effortP90Hours", "id", "isCore", "kind", "level", "retiredAt", "shortTitle", "slug", "summary", "title" FROM "Step";
DROP TABLE "Step";
ALTER TABLE "new_Step" RENAME TO "Step";
CREATE UNIQUE INDEX "Step_slug_key" ON "Step"("slug");
CREATE INDEX "Step_roadmapId_idx" ON "Step"("roadmapId");
CREATE TABLE "new_StepProgress" (
    "learnerId" TEXT NOT NULL,
    "stepId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "reason" TEXT,
    "statusAt" DATETIME NOT NULL,
    "evidenceCount" INTEGER NOT NULL DEFAULT 0,
    "verifiedAt" DATETIME,

    PRIMARY KEY ("learnerId", "stepId"),
    CONSTRAINT "StepProgress_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "StepProgress_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_StepProgress" ("learnerId", "evidenceCount", "reason", "status", "statusAt", "stepId", "verifiedAt") SELECT (SELECT "userId" FROM "_EnrollmentOwner" WHERE "_EnrollmentOwner"."id" = "StepProgress"."enrollmentId"), "evidenceCount", "reason", "status", "statusAt", "stepId", "verifiedAt" FROM "StepProgress";
DROP TABLE "StepProgress";
ALTER TABLE "new_StepProgress" RENAME TO "StepProgress";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "RoadmapChange_roadmapId_revision_idx" ON "RoadmapChange"("roadmapId", "revision");

-- CreateIndex
CREATE INDEX "StepPlace_stepId_idx" ON "StepPlace"("stepId");

-- CreateIndex
CREATE INDEX "StepFormerSlug_stepId_idx" ON "StepFormerSlug"("stepId");

-- CreateIndex
CREATE INDEX "StepReplacement_predecessorId_idx" ON "StepReplacement"("predecessorId");

DROP TABLE "_EnrollmentOwner";
