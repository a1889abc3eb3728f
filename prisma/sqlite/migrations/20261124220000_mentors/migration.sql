-- CreateTable
CREATE TABLE "StoredFile" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "StoredFile_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RepositoryReading" (
    "evidenceId" TEXT NOT NULL PRIMARY KEY,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "title" TEXT,
    "defaultBranch" TEXT,
    "headCommit" TEXT,
    "hasReadme" BOOLEAN,
    "hasTests" BOOLEAN,
    "failure" TEXT,
    "readAt" DATETIME,
    CONSTRAINT "RepositoryReading_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Departure" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cohortId" TEXT NOT NULL,
    "userId" TEXT,
    "role" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "joinedAt" DATETIME NOT NULL,
    "leftAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Departure_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Departure_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cohortId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "invitedById" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" DATETIME NOT NULL,
    "acceptedAt" DATETIME,
    "revokedAt" DATETIME,
    CONSTRAINT "Invitation_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Invitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReviewWait" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reviewId" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    "isAnswered" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "ReviewWait_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ReviewWait_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "HelpRating" (
    "verdictId" TEXT NOT NULL PRIMARY KEY,
    "value" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "HelpRating_verdictId_fkey" FOREIGN KEY ("verdictId") REFERENCES "Verdict" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "VerdictDraft" (
    "iterationId" TEXT NOT NULL,
    "mentorId" TEXT NOT NULL,
    "reviewId" TEXT NOT NULL,
    "outcome" TEXT,
    "feedback" TEXT NOT NULL,
    "scores" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "savedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("iterationId", "mentorId"),
    CONSTRAINT "VerdictDraft_iterationId_fkey" FOREIGN KEY ("iterationId") REFERENCES "Iteration" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "VerdictDraft_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "VerdictDraft_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SavedReply" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "SavedReply_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MentorNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "authorId" TEXT,
    "body" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "MentorNote_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MentorNote_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MentorNote_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Waiver" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "stepId" TEXT NOT NULL,
    "mentorId" TEXT,
    "reason" TEXT NOT NULL,
    "previousStatus" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" DATETIME,
    "endedAt" DATETIME,
    "how" TEXT,
    CONSTRAINT "Waiver_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Waiver_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Waiver_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SkillConfirmation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "roadmapId" TEXT NOT NULL,
    "skillSlug" TEXT NOT NULL,
    "mentorId" TEXT,
    "note" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" DATETIME,
    CONSTRAINT "SkillConfirmation_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SkillConfirmation_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AgreedPlan" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "proposedById" TEXT,
    "weeklyHours" INTEGER NOT NULL,
    "arriveBy" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "shareDone" REAL,
    "proposedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answeredAt" DATETIME,
    "answer" TEXT,
    "endedAt" DATETIME,
    CONSTRAINT "AgreedPlan_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AgreedPlan_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AgreedPlan_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "facts" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" DATETIME,
    "digestDue" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Notification_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MailPreference" (
    "userId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "mode" TEXT NOT NULL,

    PRIMARY KEY ("userId", "kind"),
    CONSTRAINT "MailPreference_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT,
    "key" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "unsubscribe" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" DATETIME,
    "leasedUntil" DATETIME,
    "sentAt" DATETIME,
    "failure" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Mail_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Signal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Signal_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RateLimiterFlexible" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "points" INTEGER NOT NULL,
    "expire" DATETIME
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Cohort" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "joinCode" TEXT,
    "joinCodeExpires" DATETIME,
    "promisedHours" INTEGER NOT NULL DEFAULT 16,
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "workDays" INTEGER NOT NULL DEFAULT 31,
    "workFrom" INTEGER NOT NULL DEFAULT 9,
    "workUntil" INTEGER NOT NULL DEFAULT 17,
    "startsOn" TEXT,
    "weeklyHours" INTEGER,
    "goalLevel" TEXT NOT NULL DEFAULT 'junior',
    "goalStages" TEXT NOT NULL DEFAULT '',
    "deadlineOn" TEXT,
    "deadlineWeeks" INTEGER,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);
INSERT INTO "new_Cohort" ("createdAt", "id", "joinCode", "name", "promisedHours", "startsOn") SELECT "createdAt", "id", "joinCode", "name", "promisedHours", "startsOn" FROM "Cohort";
DROP TABLE "Cohort";
ALTER TABLE "new_Cohort" RENAME TO "Cohort";
CREATE UNIQUE INDEX "Cohort_joinCode_key" ON "Cohort"("joinCode");
CREATE TABLE "new_Evidence" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "stepId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "url" TEXT,
    "fileId" TEXT,
    "title" TEXT NOT NULL DEFAULT '',
    "issuer" TEXT NOT NULL DEFAULT '',
    "commit" TEXT,
    "note" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "idempotencyKey" TEXT NOT NULL,
    CONSTRAINT "Evidence_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Evidence_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Evidence_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Evidence" ("commit", "createdAt", "id", "idempotencyKey", "kind", "learnerId", "note", "stepId", "url") SELECT "commit", "createdAt", "id", "idempotencyKey", "kind", "learnerId", "note", "stepId", "url" FROM "Evidence";
DROP TABLE "Evidence";
ALTER TABLE "new_Evidence" RENAME TO "Evidence";
CREATE UNIQUE INDEX "Evidence_fileId_key" ON "Evidence"("fileId");
CREATE INDEX "Evidence_learnerId_stepId_createdAt_idx" ON "Evidence"("learnerId", "stepId", "createdAt");
CREATE UNIQUE INDEX "Evidence_learnerId_idempotencyKey_key" ON "Evidence"("learnerId", "idempotencyKey");
CREATE TABLE "new_Membership" (
    "cohortId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "joinedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sortName" TEXT NOT NULL DEFAULT '',
    "coreDone" INTEGER NOT NULL DEFAULT 0,
    "coreTotal" INTEGER NOT NULL DEFAULT 0,
    "lastLearningDay" TEXT NOT NULL DEFAULT '',
    "pace" REAL NOT NULL DEFAULT 0,
    "behind" INTEGER NOT NULL DEFAULT 0,
    "arrivesTo" TEXT NOT NULL DEFAULT '9999-12-31',
    "flag" TEXT NOT NULL DEFAULT '',
    "flaggedOn" TEXT NOT NULL DEFAULT '',
    "standingAt" DATETIME,

    PRIMARY KEY ("cohortId", "userId", "role"),
    CONSTRAINT "Membership_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Membership" ("cohortId", "joinedAt", "role", "userId") SELECT "cohortId", "joinedAt", "role", "userId" FROM "Membership";
DROP TABLE "Membership";
ALTER TABLE "new_Membership" RENAME TO "Membership";
CREATE INDEX "Membership_userId_role_idx" ON "Membership"("userId", "role");
CREATE INDEX "Membership_cohortId_role_sortName_userId_idx" ON "Membership"("cohortId", "role", "sortName", "userId");
CREATE INDEX "Membership_cohortId_role_coreDone_userId_idx" ON "Membership"("cohortId", "role", "coreDone", "userId");
CREATE INDEX "Membership_cohortId_role_lastLearningDay_userId_idx" ON "Membership"("cohortId", "role", "lastLearningDay", "userId");
CREATE INDEX "Membership_cohortId_role_behind_userId_idx" ON "Membership"("cohortId", "role", "behind", "userId");
CREATE INDEX "Membership_cohortId_role_pace_userId_idx" ON "Membership"("cohortId", "role", "pace", "userId");
CREATE INDEX "Membership_cohortId_role_arrivesTo_userId_idx" ON "Membership"("cohortId", "role", "arrivesTo", "userId");
CREATE INDEX "Membership_cohortId_role_flag_sortName_userId_idx" ON "Membership"("cohortId", "role", "flag", "sortName", "userId");
CREATE INDEX "Membership_role_standingAt_idx" ON "Membership"("role", "standingAt");
CREATE TABLE "new_Review" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "stepId" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "claimedById" TEXT,
    "claimedAt" DATETIME,
    "draftedAt" DATETIME,
    "handedToId" TEXT,
    "askedAnotherAt" DATETIME,
    "submittedAt" DATETIME NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "turn" TEXT NOT NULL DEFAULT 'none',
    "turnSince" DATETIME,
    "nudges" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Review_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Review_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Review_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Review_claimedById_fkey" FOREIGN KEY ("claimedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Review_handedToId_fkey" FOREIGN KEY ("handedToId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Review" ("claimedAt", "claimedById", "cohortId", "createdAt", "dueAt", "id", "learnerId", "state", "stepId", "submittedAt", "updatedAt", "version") SELECT "claimedAt", "claimedById", "cohortId", "createdAt", "dueAt", "id", "learnerId", "state", "stepId", "submittedAt", "updatedAt", "version" FROM "Review";
DROP TABLE "Review";
ALTER TABLE "new_Review" RENAME TO "Review";
CREATE INDEX "Review_cohortId_state_dueAt_id_idx" ON "Review"("cohortId", "state", "dueAt", "id");
CREATE INDEX "Review_state_dueAt_id_idx" ON "Review"("state", "dueAt", "id");
CREATE INDEX "Review_claimedById_state_idx" ON "Review"("claimedById", "state");
CREATE INDEX "Review_handedToId_idx" ON "Review"("handedToId");
CREATE INDEX "Review_cohortId_turn_turnSince_idx" ON "Review"("cohortId", "turn", "turnSince");
CREATE INDEX "Review_turn_turnSince_idx" ON "Review"("turn", "turnSince");
CREATE UNIQUE INDEX "Review_learnerId_stepId_key" ON "Review"("learnerId", "stepId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "StoredFile_ownerId_createdAt_idx" ON "StoredFile"("ownerId", "createdAt");

-- CreateIndex
CREATE INDEX "StoredFile_createdAt_idx" ON "StoredFile"("createdAt");

-- CreateIndex
CREATE INDEX "RepositoryReading_state_nextAttemptAt_idx" ON "RepositoryReading"("state", "nextAttemptAt");

-- CreateIndex
CREATE INDEX "Departure_cohortId_role_leftAt_idx" ON "Departure"("cohortId", "role", "leftAt");

-- CreateIndex
CREATE INDEX "Departure_userId_idx" ON "Departure"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_codeHash_key" ON "Invitation"("codeHash");

-- CreateIndex
CREATE INDEX "Invitation_cohortId_createdAt_idx" ON "Invitation"("cohortId", "createdAt");

-- CreateIndex
CREATE INDEX "Invitation_invitedById_idx" ON "Invitation"("invitedById");

-- CreateIndex
CREATE INDEX "ReviewWait_cohortId_startedAt_idx" ON "ReviewWait"("cohortId", "startedAt");

-- CreateIndex
CREATE INDEX "ReviewWait_reviewId_endedAt_idx" ON "ReviewWait"("reviewId", "endedAt");

-- CreateIndex
CREATE INDEX "VerdictDraft_mentorId_idx" ON "VerdictDraft"("mentorId");

-- CreateIndex
CREATE INDEX "VerdictDraft_reviewId_idx" ON "VerdictDraft"("reviewId");

-- CreateIndex
CREATE INDEX "SavedReply_ownerId_kind_title_idx" ON "SavedReply"("ownerId", "kind", "title");

-- CreateIndex
CREATE INDEX "MentorNote_learnerId_createdAt_idx" ON "MentorNote"("learnerId", "createdAt");

-- CreateIndex
CREATE INDEX "MentorNote_cohortId_idx" ON "MentorNote"("cohortId");

-- CreateIndex
CREATE INDEX "MentorNote_authorId_idx" ON "MentorNote"("authorId");

-- CreateIndex
CREATE INDEX "Waiver_learnerId_stepId_endedAt_idx" ON "Waiver"("learnerId", "stepId", "endedAt");

-- CreateIndex
CREATE INDEX "Waiver_endedAt_expiresAt_idx" ON "Waiver"("endedAt", "expiresAt");

-- CreateIndex
CREATE INDEX "Waiver_mentorId_idx" ON "Waiver"("mentorId");

-- CreateIndex
CREATE INDEX "SkillConfirmation_learnerId_roadmapId_skillSlug_revokedAt_idx" ON "SkillConfirmation"("learnerId", "roadmapId", "skillSlug", "revokedAt");

-- CreateIndex
CREATE INDEX "SkillConfirmation_mentorId_idx" ON "SkillConfirmation"("mentorId");

-- CreateIndex
CREATE INDEX "AgreedPlan_learnerId_cohortId_endedAt_idx" ON "AgreedPlan"("learnerId", "cohortId", "endedAt");

-- CreateIndex
CREATE INDEX "AgreedPlan_cohortId_idx" ON "AgreedPlan"("cohortId");

-- CreateIndex
CREATE INDEX "AgreedPlan_proposedById_idx" ON "AgreedPlan"("proposedById");

-- CreateIndex
CREATE INDEX "Notification_userId_createdAt_idx" ON "Notification"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "Notification_userId_readAt_idx" ON "Notification"("userId", "readAt");

-- CreateIndex
CREATE INDEX "Notification_digestDue_userId_idx" ON "Notification"("digestDue", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Notification_userId_key_key" ON "Notification"("userId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Mail_key_key" ON "Mail"("key");

-- CreateIndex
CREATE INDEX "Mail_nextAttemptAt_idx" ON "Mail"("nextAttemptAt");

-- CreateIndex
CREATE INDEX "Mail_userId_idx" ON "Mail"("userId");

-- CreateIndex
CREATE INDEX "Signal_createdAt_idx" ON "Signal"("createdAt");

-- CreateIndex
CREATE INDEX "Signal_userId_idx" ON "Signal"("userId");


-- A promise of so many hours becomes one of working hours: a day of the clock is a working day of eight.
UPDATE "Cohort" SET "promisedHours" = MAX(1, ROUND("promisedHours" / 3.0));

-- A cohort lives where its first mentor does.
UPDATE "Cohort" SET "timeZone" = COALESCE((
  SELECT "User"."timeZone" FROM "Membership" JOIN "User" ON "User"."id" = "Membership"."userId"
  WHERE "Membership"."cohortId" = "Cohort"."id" AND "Membership"."role" = 'mentor'
  ORDER BY "Membership"."joinedAt", "User"."id" LIMIT 1
), 'UTC');

-- What mentors sort by. The first look at everybody's standing folds the names properly.
UPDATE "Membership" SET
  "sortName" = LOWER((SELECT "name" FROM "User" WHERE "User"."id" = "Membership"."userId")),
  "lastLearningDay" = COALESCE((SELECT "lastLearningDay" FROM "Learner" WHERE "Learner"."id" = "Membership"."userId"), ''),
  "coreDone" = COALESCE((
    SELECT MAX("coreDoneCount") FROM "Enrollment" JOIN "Roadmap" ON "Roadmap"."id" = "Enrollment"."roadmapId"
    WHERE "Enrollment"."learnerId" = "Membership"."userId" AND "Roadmap"."slug" = 'backend'
  ), 0)
WHERE "role" = 'learner';

-- Whose turn it is: the mentors' from the promised time on, the learner's from the verdict on.
UPDATE "Review" SET "turn" = 'mentor', "turnSince" = "dueAt" WHERE "state" IN ('waiting', 'claimed');
UPDATE "Review" SET "turn" = 'learner', "turnSince" = (
  SELECT MAX("Verdict"."createdAt") FROM "Verdict" JOIN "Iteration" ON "Iteration"."id" = "Verdict"."iterationId"
  WHERE "Iteration"."reviewId" = "Review"."id"
) WHERE "state" = 'changes-requested';

-- How long each verdict was waited for, from the first iteration after the verdict before it.
INSERT INTO "ReviewWait" ("id", "reviewId", "cohortId", "startedAt", "endedAt", "isAnswered")
SELECT "Iteration"."id", "Review"."id", "Review"."cohortId", (
  SELECT MIN("sent"."createdAt") FROM "Iteration" AS "sent"
  WHERE "sent"."reviewId" = "Review"."id" AND "sent"."number" <= "Iteration"."number" AND "sent"."number" > COALESCE((
    SELECT MAX("judged"."number") FROM "Iteration" AS "judged" JOIN "Verdict" AS "earlier" ON "earlier"."iterationId" = "judged"."id"
    WHERE "judged"."reviewId" = "Review"."id" AND "judged"."number" < "Iteration"."number"
  ), 0)
), "Verdict"."createdAt", true
FROM "Verdict"
JOIN "Iteration" ON "Iteration"."id" = "Verdict"."iterationId"
JOIN "Review" ON "Review"."id" = "Iteration"."reviewId";

-- And those who still wait.
INSERT INTO "ReviewWait" ("id", "reviewId", "cohortId", "startedAt")
SELECT "Review"."id", "Review"."id", "Review"."cohortId", (
  SELECT MIN("sent"."createdAt") FROM "Iteration" AS "sent"
  WHERE "sent"."reviewId" = "Review"."id" AND "sent"."number" > COALESCE((
    SELECT MAX("judged"."number") FROM "Iteration" AS "judged" JOIN "Verdict" ON "Verdict"."iterationId" = "judged"."id"
    WHERE "judged"."reviewId" = "Review"."id"
  ), 0)
)
FROM "Review" WHERE "Review"."state" IN ('waiting', 'claimed')
  AND EXISTS (
    SELECT 1 FROM "Iteration" AS "sent" WHERE "sent"."reviewId" = "Review"."id" AND "sent"."number" > COALESCE((
      SELECT MAX("judged"."number") FROM "Iteration" AS "judged" JOIN "Verdict" ON "Verdict"."iterationId" = "judged"."id"
      WHERE "judged"."reviewId" = "Review"."id"
    ), 0)
  );
