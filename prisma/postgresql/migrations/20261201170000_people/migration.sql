-- Lists of people that admins bring in as one.
CREATE TABLE "RosterBatch" (
    "id" TEXT COLLATE "C" NOT NULL,
    "createdById" TEXT COLLATE "C",
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMP(3),
    CONSTRAINT "RosterBatch_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "RosterBatch_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE TABLE "RosterEntry" (
    "id" TEXT COLLATE "C" NOT NULL,
    "batchId" TEXT COLLATE "C" NOT NULL,
    "email" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "role" TEXT COLLATE "C" NOT NULL,
    "cohortId" TEXT COLLATE "C" NOT NULL,
    "externalId" TEXT COLLATE "C",
    "gitName" TEXT COLLATE "C",
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "acceptedAt" TIMESTAMP(3),
    "withdrawnAt" TIMESTAMP(3),
    CONSTRAINT "RosterEntry_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "RosterEntry_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "RosterBatch" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "RosterEntry_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
-- Settings of the whole instance, and backups started in the browser.
CREATE TABLE "InstanceSettings" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL DEFAULT 'Waymark',
    "accent" TEXT COLLATE "C" NOT NULL DEFAULT 'pine',
    "logo" TEXT COLLATE "C",
    "logoType" TEXT COLLATE "C",
    "signUp" TEXT COLLATE "C" NOT NULL DEFAULT 'open',
    "signUpDomains" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "InstanceSettings_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "InstanceBackup" (
    "id" TEXT COLLATE "C" NOT NULL,
    "startedById" TEXT COLLATE "C",
    "host" TEXT COLLATE "C" NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMP(3),
    "sizeKb" INTEGER,
    "failure" TEXT COLLATE "C",
    CONSTRAINT "InstanceBackup_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "InstanceBackup_startedById_fkey" FOREIGN KEY ("startedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
-- Verdicts that were taken back.
CREATE TABLE "CorrectedVerdict" (
    "id" TEXT COLLATE "C" NOT NULL,
    "reviewId" TEXT COLLATE "C" NOT NULL,
    "cohortId" TEXT COLLATE "C" NOT NULL,
    "iterationId" TEXT COLLATE "C" NOT NULL,
    "mentorId" TEXT COLLATE "C",
    "outcome" TEXT COLLATE "C" NOT NULL,
    "feedback" TEXT COLLATE "C" NOT NULL,
    "scores" TEXT COLLATE "C" NOT NULL,
    "givenAt" TIMESTAMP(3) NOT NULL,
    "correctedById" TEXT COLLATE "C",
    "reason" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "CorrectedVerdict_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "CorrectedVerdict_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CorrectedVerdict_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CorrectedVerdict_iterationId_fkey" FOREIGN KEY ("iterationId") REFERENCES "Iteration" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CorrectedVerdict_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "CorrectedVerdict_correctedById_fkey" FOREIGN KEY ("correctedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
-- Conversations of learners with the mentors of a cohort.
CREATE TABLE "Thread" (
    "id" TEXT COLLATE "C" NOT NULL,
    "cohortId" TEXT COLLATE "C" NOT NULL,
    "learnerId" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastPostAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "postCount" INTEGER NOT NULL DEFAULT 0,
    "reportedAt" TIMESTAMP(3),
    "reportedById" TEXT COLLATE "C",
    "reportReason" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "reportClosedAt" TIMESTAMP(3),
    CONSTRAINT "Thread_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Thread_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Thread_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Thread_reportedById_fkey" FOREIGN KEY ("reportedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE TABLE "ThreadMember" (
    "threadId" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,
    "lastPostAt" TIMESTAMP(3) NOT NULL,
    "unreadSince" TIMESTAMP(3),
    "unreadCount" INTEGER NOT NULL DEFAULT 0,
    "leftAt" TIMESTAMP(3),
    CONSTRAINT "ThreadMember_pkey" PRIMARY KEY ("threadId", "userId"),
    CONSTRAINT "ThreadMember_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ThreadMember_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE "ThreadPost" (
    "id" TEXT COLLATE "C" NOT NULL,
    "threadId" TEXT COLLATE "C" NOT NULL,
    "authorId" TEXT COLLATE "C",
    "body" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "idempotencyKey" TEXT COLLATE "C" NOT NULL,
    CONSTRAINT "ThreadPost_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ThreadPost_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ThreadPost_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
-- Announcements, and who put them away.
CREATE TABLE "Announcement" (
    "id" TEXT COLLATE "C" NOT NULL,
    "cohortId" TEXT COLLATE "C",
    "authorId" TEXT COLLATE "C",
    "body" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endsAt" TIMESTAMP(3) NOT NULL,
    "notifiedUserId" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "notifiedAt" TIMESTAMP(3),
    CONSTRAINT "Announcement_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Announcement_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Announcement_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE TABLE "AnnouncementRead" (
    "announcementId" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,
    "readAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "AnnouncementRead_pkey" PRIMARY KEY ("announcementId", "userId"),
    CONSTRAINT "AnnouncementRead_announcementId_fkey" FOREIGN KEY ("announcementId") REFERENCES "Announcement" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AnnouncementRead_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- Mentors who are away, what a school calls a person, leads of cohorts, assigned mentors, closed cohorts, the same work twice.
ALTER TABLE "User" ADD COLUMN "awayUntil" TEXT COLLATE "C";
ALTER TABLE "User" ADD COLUMN "externalId" TEXT COLLATE "C";
ALTER TABLE "User" ADD COLUMN "gitName" TEXT COLLATE "C";
ALTER TABLE "Cohort" ADD COLUMN "opensSignUp" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Cohort" ADD COLUMN "closedAt" TIMESTAMP(3);
ALTER TABLE "Membership" ADD COLUMN "isLead" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Membership" ADD COLUMN "mentorId" TEXT COLLATE "C";
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Evidence" ADD COLUMN "workKey" TEXT COLLATE "C";
ALTER TABLE "PersonInvitation" ADD COLUMN "batchId" TEXT COLLATE "C";
ALTER TABLE "PersonInvitation" ADD CONSTRAINT "PersonInvitation_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "RosterBatch" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "PersonInvitation" ADD COLUMN "name" TEXT COLLATE "C" NOT NULL DEFAULT '';

CREATE UNIQUE INDEX "RosterEntry_email_cohortId_role_key" ON "RosterEntry" ("email", "cohortId", "role");
CREATE UNIQUE INDEX "Thread_cohortId_learnerId_key" ON "Thread" ("cohortId", "learnerId");
CREATE UNIQUE INDEX "ThreadPost_threadId_idempotencyKey_key" ON "ThreadPost" ("threadId", "idempotencyKey");
CREATE INDEX "RosterBatch_createdAt_id_idx" ON "RosterBatch" ("createdAt", "id");
CREATE INDEX "RosterBatch_createdById_idx" ON "RosterBatch" ("createdById");
CREATE INDEX "RosterEntry_batchId_email_idx" ON "RosterEntry" ("batchId", "email");
CREATE INDEX "RosterEntry_cohortId_idx" ON "RosterEntry" ("cohortId");
CREATE INDEX "InstanceBackup_startedAt_id_idx" ON "InstanceBackup" ("startedAt", "id");
CREATE INDEX "InstanceBackup_startedById_idx" ON "InstanceBackup" ("startedById");
CREATE INDEX "CorrectedVerdict_reviewId_createdAt_idx" ON "CorrectedVerdict" ("reviewId", "createdAt");
CREATE INDEX "CorrectedVerdict_cohortId_idx" ON "CorrectedVerdict" ("cohortId");
CREATE INDEX "CorrectedVerdict_iterationId_idx" ON "CorrectedVerdict" ("iterationId");
CREATE INDEX "CorrectedVerdict_mentorId_idx" ON "CorrectedVerdict" ("mentorId");
CREATE INDEX "CorrectedVerdict_correctedById_createdAt_idx" ON "CorrectedVerdict" ("correctedById", "createdAt");
CREATE INDEX "Thread_learnerId_idx" ON "Thread" ("learnerId");
CREATE INDEX "Thread_reportedById_idx" ON "Thread" ("reportedById");
CREATE INDEX "Thread_reportedAt_id_idx" ON "Thread" ("reportedAt", "id");
CREATE INDEX "ThreadMember_userId_lastPostAt_threadId_idx" ON "ThreadMember" ("userId", "lastPostAt", "threadId");
CREATE INDEX "ThreadMember_userId_unreadSince_idx" ON "ThreadMember" ("userId", "unreadSince");
CREATE INDEX "ThreadPost_threadId_createdAt_id_idx" ON "ThreadPost" ("threadId", "createdAt", "id");
CREATE INDEX "ThreadPost_authorId_createdAt_idx" ON "ThreadPost" ("authorId", "createdAt");
CREATE INDEX "Announcement_cohortId_endsAt_idx" ON "Announcement" ("cohortId", "endsAt");
CREATE INDEX "Announcement_endsAt_id_idx" ON "Announcement" ("endsAt", "id");
CREATE INDEX "Announcement_notifiedAt_createdAt_idx" ON "Announcement" ("notifiedAt", "createdAt");
CREATE INDEX "Announcement_authorId_createdAt_idx" ON "Announcement" ("authorId", "createdAt");
CREATE INDEX "AnnouncementRead_userId_idx" ON "AnnouncementRead" ("userId");
CREATE INDEX "PersonInvitation_batchId_id_idx" ON "PersonInvitation" ("batchId", "id");
CREATE INDEX "Evidence_workKey_idx" ON "Evidence" ("workKey");
CREATE INDEX "Membership_mentorId_idx" ON "Membership" ("mentorId");
