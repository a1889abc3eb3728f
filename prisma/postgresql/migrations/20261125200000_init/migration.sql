-- Text compares by its bytes (COLLATE "C"), as in SQLite: lists have one order on both, whatever the locale of the cluster.

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT COLLATE "C" NOT NULL,
    "email" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "timeZone" TEXT COLLATE "C" NOT NULL DEFAULT 'UTC',
    "isMentor" BOOLEAN NOT NULL DEFAULT false,
    "isAdmin" BOOLEAN NOT NULL DEFAULT false,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "emailVerifiedAt" TIMESTAMP(3),
    "disabledAt" TIMESTAMP(3),
    "deletesAt" TIMESTAMP(3),
    "deletedAt" TIMESTAMP(3),
    "devicesSince" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,
    "provider" TEXT COLLATE "C" NOT NULL,
    "providerAccountId" TEXT COLLATE "C" NOT NULL,
    "passwordHash" TEXT COLLATE "C",
    "label" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,
    "userAgent" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "awaitsSecondFactor" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EmailToken" (
    "id" TEXT COLLATE "C" NOT NULL,
    "purpose" TEXT COLLATE "C" NOT NULL,
    "email" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C",
    "tokenHash" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "EmailToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SecondFactor" (
    "userId" TEXT COLLATE "C" NOT NULL,
    "secret" TEXT COLLATE "C" NOT NULL,
    "confirmedAt" TIMESTAMP(3),
    "lastStep" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SecondFactor_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "id" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,
    "codeHash" TEXT COLLATE "C" NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonInvitation" (
    "id" TEXT COLLATE "C" NOT NULL,
    "email" TEXT COLLATE "C" NOT NULL,
    "role" TEXT COLLATE "C" NOT NULL,
    "codeHash" TEXT COLLATE "C" NOT NULL,
    "invitedById" TEXT COLLATE "C",
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "acceptedAt" TIMESTAMP(3),
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "PersonInvitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" TEXT COLLATE "C",
    "action" TEXT COLLATE "C" NOT NULL,
    "subjectId" TEXT COLLATE "C",
    "detail" TEXT COLLATE "C" NOT NULL DEFAULT '{}',

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Roadmap" (
    "id" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "summary" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "contentHash" TEXT COLLATE "C" NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "countedSince" INTEGER NOT NULL DEFAULT 1,
    "syncedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Roadmap_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoadmapChange" (
    "id" TEXT COLLATE "C" NOT NULL,
    "roadmapId" TEXT COLLATE "C" NOT NULL,
    "revision" INTEGER NOT NULL,
    "stepId" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "detail" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RoadmapChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Track" (
    "id" TEXT COLLATE "C" NOT NULL,
    "roadmapId" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "language" TEXT COLLATE "C" NOT NULL,
    "summary" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Track_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Skill" (
    "id" TEXT COLLATE "C" NOT NULL,
    "roadmapId" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Skill_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Stage" (
    "id" TEXT COLLATE "C" NOT NULL,
    "roadmapId" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "summary" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Stage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StepPlace" (
    "stageId" TEXT COLLATE "C" NOT NULL,
    "stepId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "StepPlace_pkey" PRIMARY KEY ("stageId","stepId")
);

-- CreateTable
CREATE TABLE "Step" (
    "id" TEXT COLLATE "C" NOT NULL,
    "roadmapId" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "shortTitle" TEXT COLLATE "C" NOT NULL,
    "summary" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "level" TEXT COLLATE "C" NOT NULL,
    "isCore" BOOLEAN NOT NULL,
    "completionRule" TEXT COLLATE "C" NOT NULL,
    "effortMedianHours" INTEGER NOT NULL,
    "effortP90Hours" INTEGER NOT NULL,
    "body" TEXT COLLATE "C" NOT NULL,
    "retiredAt" TIMESTAMP(3),

    CONSTRAINT "Step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StepFormerSlug" (
    "slug" TEXT COLLATE "C" NOT NULL,
    "stepId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "StepFormerSlug_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "StepReplacement" (
    "successorId" TEXT COLLATE "C" NOT NULL,
    "predecessorId" TEXT COLLATE "C" NOT NULL,
    "carriedAt" TIMESTAMP(3),

    CONSTRAINT "StepReplacement_pkey" PRIMARY KEY ("successorId","predecessorId")
);

-- CreateTable
CREATE TABLE "StepFlavour" (
    "stepId" TEXT COLLATE "C" NOT NULL,
    "trackId" TEXT COLLATE "C" NOT NULL,
    "body" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "StepFlavour_pkey" PRIMARY KEY ("stepId","trackId")
);

-- CreateTable
CREATE TABLE "StepTrack" (
    "stepId" TEXT COLLATE "C" NOT NULL,
    "trackId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "StepTrack_pkey" PRIMARY KEY ("stepId","trackId")
);

-- CreateTable
CREATE TABLE "StepSkill" (
    "stepId" TEXT COLLATE "C" NOT NULL,
    "skillId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "StepSkill_pkey" PRIMARY KEY ("stepId","skillId")
);

-- CreateTable
CREATE TABLE "StepPrerequisite" (
    "stepId" TEXT COLLATE "C" NOT NULL,
    "prerequisiteId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "StepPrerequisite_pkey" PRIMARY KEY ("stepId","prerequisiteId")
);

-- CreateTable
CREATE TABLE "ChecklistItem" (
    "id" TEXT COLLATE "C" NOT NULL,
    "stepId" TEXT COLLATE "C" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "retiredAt" TIMESTAMP(3),

    CONSTRAINT "ChecklistItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Resource" (
    "id" TEXT COLLATE "C" NOT NULL,
    "stepId" TEXT COLLATE "C" NOT NULL,
    "trackId" TEXT COLLATE "C",
    "title" TEXT COLLATE "C" NOT NULL,
    "url" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "minutes" INTEGER NOT NULL,
    "cost" TEXT COLLATE "C" NOT NULL,
    "language" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Resource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SelfCheck" (
    "id" TEXT COLLATE "C" NOT NULL,
    "stepId" TEXT COLLATE "C" NOT NULL,
    "question" TEXT COLLATE "C" NOT NULL,
    "answer" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "SelfCheck_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RubricRow" (
    "id" TEXT COLLATE "C" NOT NULL,
    "stepId" TEXT COLLATE "C" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "notYet" TEXT COLLATE "C" NOT NULL,
    "competent" TEXT COLLATE "C" NOT NULL,
    "excellent" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "retiredAt" TIMESTAMP(3),

    CONSTRAINT "RubricRow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Learner" (
    "id" TEXT COLLATE "C" NOT NULL,
    "weeklyHours" INTEGER NOT NULL,
    "studyDays" INTEGER NOT NULL,
    "country" TEXT COLLATE "C",
    "paidExperienceMonths" INTEGER NOT NULL DEFAULT 0,
    "goal" TEXT COLLATE "C" NOT NULL DEFAULT 'first-job',
    "hidesForecast" BOOLEAN NOT NULL DEFAULT false,
    "startsWorkOn" TEXT COLLATE "C",
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "eventCount" INTEGER NOT NULL DEFAULT 0,
    "lastLearningDay" TEXT COLLATE "C",
    "lastEventAt" TIMESTAMP(3),

    CONSTRAINT "Learner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PublicProfile" (
    "learnerId" TEXT COLLATE "C" NOT NULL,
    "handle" TEXT COLLATE "C" NOT NULL,
    "isOn" BOOLEAN NOT NULL DEFAULT false,
    "showsWork" BOOLEAN NOT NULL DEFAULT false,
    "showsDays" BOOLEAN NOT NULL DEFAULT false,
    "isListed" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PublicProfile_pkey" PRIMARY KEY ("learnerId")
);

-- CreateTable
CREATE TABLE "TakenHandle" (
    "fingerprint" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C",
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TakenHandle_pkey" PRIMARY KEY ("fingerprint")
);

-- CreateTable
CREATE TABLE "Pause" (
    "id" TEXT COLLATE "C" NOT NULL,
    "learnerId" TEXT COLLATE "C" NOT NULL,
    "from" TEXT COLLATE "C" NOT NULL,
    "to" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Pause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ForecastRecord" (
    "learnerId" TEXT COLLATE "C" NOT NULL,
    "roadmapId" TEXT COLLATE "C" NOT NULL,
    "target" TEXT COLLATE "C" NOT NULL,
    "week" TEXT COLLATE "C" NOT NULL,
    "trackSlug" TEXT COLLATE "C" NOT NULL,
    "shareDone" DOUBLE PRECISION NOT NULL,
    "basis" TEXT COLLATE "C" NOT NULL,
    "earliest50" TEXT COLLATE "C",
    "latest50" TEXT COLLATE "C",
    "earliest85" TEXT COLLATE "C",
    "latest85" TEXT COLLATE "C",
    "arrivedOn" TEXT COLLATE "C",
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ForecastRecord_pkey" PRIMARY KEY ("learnerId","roadmapId","target","week")
);

-- CreateTable
CREATE TABLE "Confidence" (
    "id" TEXT COLLATE "C" NOT NULL,
    "learnerId" TEXT COLLATE "C" NOT NULL,
    "stepId" TEXT COLLATE "C" NOT NULL,
    "value" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Confidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Enrollment" (
    "learnerId" TEXT COLLATE "C" NOT NULL,
    "roadmapId" TEXT COLLATE "C" NOT NULL,
    "trackSlug" TEXT COLLATE "C" NOT NULL,
    "doneCount" INTEGER NOT NULL DEFAULT 0,
    "verifiedCount" INTEGER NOT NULL DEFAULT 0,
    "skippedCount" INTEGER NOT NULL DEFAULT 0,
    "coreDoneCount" INTEGER NOT NULL DEFAULT 0,
    "countedAt" INTEGER NOT NULL DEFAULT 1,
    "seenRevision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Enrollment_pkey" PRIMARY KEY ("learnerId","roadmapId")
);

-- CreateTable
CREATE TABLE "StepProgress" (
    "learnerId" TEXT COLLATE "C" NOT NULL,
    "stepId" TEXT COLLATE "C" NOT NULL,
    "status" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C",
    "statusAt" TIMESTAMP(3) NOT NULL,
    "evidenceCount" INTEGER NOT NULL DEFAULT 0,
    "verifiedAt" TIMESTAMP(3),

    CONSTRAINT "StepProgress_pkey" PRIMARY KEY ("learnerId","stepId")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" TEXT COLLATE "C" NOT NULL,
    "learnerId" TEXT COLLATE "C" NOT NULL,
    "sequence" INTEGER NOT NULL,
    "stepId" TEXT COLLATE "C" NOT NULL,
    "actorId" TEXT COLLATE "C",
    "kind" TEXT COLLATE "C" NOT NULL,
    "from" TEXT COLLATE "C",
    "to" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C",
    "occurredAt" TIMESTAMP(3) NOT NULL,
    "statedAt" TIMESTAMP(3),
    "receivedAt" TIMESTAMP(3) NOT NULL,
    "idempotencyKey" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SettledKey" (
    "learnerId" TEXT COLLATE "C" NOT NULL,
    "idempotencyKey" TEXT COLLATE "C" NOT NULL,
    "stepId" TEXT COLLATE "C" NOT NULL,
    "to" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C",
    "statedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SettledKey_pkey" PRIMARY KEY ("learnerId","idempotencyKey")
);

-- CreateTable
CREATE TABLE "ChecklistMark" (
    "learnerId" TEXT COLLATE "C" NOT NULL,
    "itemId" TEXT COLLATE "C" NOT NULL,
    "markedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ChecklistMark_pkey" PRIMARY KEY ("learnerId","itemId")
);

-- CreateTable
CREATE TABLE "Note" (
    "learnerId" TEXT COLLATE "C" NOT NULL,
    "stepId" TEXT COLLATE "C" NOT NULL,
    "body" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Note_pkey" PRIMARY KEY ("learnerId","stepId")
);

-- CreateTable
CREATE TABLE "OwnLink" (
    "id" TEXT COLLATE "C" NOT NULL,
    "learnerId" TEXT COLLATE "C" NOT NULL,
    "stepId" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "url" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OwnLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" TEXT COLLATE "C" NOT NULL,
    "learnerId" TEXT COLLATE "C" NOT NULL,
    "stepId" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "url" TEXT COLLATE "C",
    "fileId" TEXT COLLATE "C",
    "title" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "issuer" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "commit" TEXT COLLATE "C",
    "note" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "idempotencyKey" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" TEXT COLLATE "C" NOT NULL,
    "ownerId" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "mediaType" TEXT COLLATE "C" NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RepositoryReading" (
    "evidenceId" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "title" TEXT COLLATE "C",
    "defaultBranch" TEXT COLLATE "C",
    "headCommit" TEXT COLLATE "C",
    "hasReadme" BOOLEAN,
    "hasTests" BOOLEAN,
    "failure" TEXT COLLATE "C",
    "readAt" TIMESTAMP(3),

    CONSTRAINT "RepositoryReading_pkey" PRIMARY KEY ("evidenceId")
);

-- CreateTable
CREATE TABLE "Cohort" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "joinCode" TEXT COLLATE "C",
    "joinCodeExpires" TIMESTAMP(3),
    "promisedHours" INTEGER NOT NULL DEFAULT 16,
    "timeZone" TEXT COLLATE "C" NOT NULL DEFAULT 'UTC',
    "workDays" INTEGER NOT NULL DEFAULT 31,
    "workFrom" INTEGER NOT NULL DEFAULT 9,
    "workUntil" INTEGER NOT NULL DEFAULT 17,
    "startsOn" TEXT COLLATE "C",
    "weeklyHours" INTEGER,
    "goalLevel" TEXT COLLATE "C" NOT NULL DEFAULT 'junior',
    "goalStages" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "deadlineOn" TEXT COLLATE "C",
    "deadlineWeeks" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Cohort_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "cohortId" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,
    "role" TEXT COLLATE "C" NOT NULL,
    "joinedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sortName" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "coreDone" INTEGER NOT NULL DEFAULT 0,
    "coreTotal" INTEGER NOT NULL DEFAULT 0,
    "lastLearningDay" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "pace" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "behind" INTEGER NOT NULL DEFAULT 0,
    "arrivesTo" TEXT COLLATE "C" NOT NULL DEFAULT '9999-12-31',
    "flag" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "flaggedOn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "standingAt" TIMESTAMP(3),

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("cohortId","userId","role")
);

-- CreateTable
CREATE TABLE "Departure" (
    "id" TEXT COLLATE "C" NOT NULL,
    "cohortId" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C",
    "role" TEXT COLLATE "C" NOT NULL,
    "how" TEXT COLLATE "C" NOT NULL,
    "joinedAt" TIMESTAMP(3) NOT NULL,
    "leftAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Departure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT COLLATE "C" NOT NULL,
    "cohortId" TEXT COLLATE "C" NOT NULL,
    "email" TEXT COLLATE "C" NOT NULL,
    "codeHash" TEXT COLLATE "C" NOT NULL,
    "invitedById" TEXT COLLATE "C",
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "acceptedAt" TIMESTAMP(3),
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" TEXT COLLATE "C" NOT NULL,
    "learnerId" TEXT COLLATE "C" NOT NULL,
    "stepId" TEXT COLLATE "C" NOT NULL,
    "cohortId" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "claimedById" TEXT COLLATE "C",
    "claimedAt" TIMESTAMP(3),
    "draftedAt" TIMESTAMP(3),
    "handedToId" TEXT COLLATE "C",
    "askedAnotherAt" TIMESTAMP(3),
    "submittedAt" TIMESTAMP(3) NOT NULL,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "turn" TEXT COLLATE "C" NOT NULL DEFAULT 'none',
    "turnSince" TIMESTAMP(3),
    "nudges" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Iteration" (
    "id" TEXT COLLATE "C" NOT NULL,
    "reviewId" TEXT COLLATE "C" NOT NULL,
    "number" INTEGER NOT NULL,
    "evidenceId" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Iteration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewWait" (
    "id" TEXT COLLATE "C" NOT NULL,
    "reviewId" TEXT COLLATE "C",
    "cohortId" TEXT COLLATE "C" NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),
    "isAnswered" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ReviewWait_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verdict" (
    "id" TEXT COLLATE "C" NOT NULL,
    "iterationId" TEXT COLLATE "C" NOT NULL,
    "mentorId" TEXT COLLATE "C",
    "outcome" TEXT COLLATE "C" NOT NULL,
    "feedback" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Verdict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RubricScore" (
    "verdictId" TEXT COLLATE "C" NOT NULL,
    "rubricRowId" TEXT COLLATE "C" NOT NULL,
    "score" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "RubricScore_pkey" PRIMARY KEY ("verdictId","rubricRowId")
);

-- CreateTable
CREATE TABLE "HelpRating" (
    "verdictId" TEXT COLLATE "C" NOT NULL,
    "value" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "HelpRating_pkey" PRIMARY KEY ("verdictId")
);

-- CreateTable
CREATE TABLE "VerdictDraft" (
    "iterationId" TEXT COLLATE "C" NOT NULL,
    "mentorId" TEXT COLLATE "C" NOT NULL,
    "reviewId" TEXT COLLATE "C" NOT NULL,
    "outcome" TEXT COLLATE "C",
    "feedback" TEXT COLLATE "C" NOT NULL,
    "scores" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "savedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "VerdictDraft_pkey" PRIMARY KEY ("iterationId","mentorId")
);

-- CreateTable
CREATE TABLE "SavedReply" (
    "id" TEXT COLLATE "C" NOT NULL,
    "ownerId" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "body" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SavedReply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" TEXT COLLATE "C" NOT NULL,
    "reviewId" TEXT COLLATE "C" NOT NULL,
    "authorId" TEXT COLLATE "C",
    "body" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "idempotencyKey" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MentorNote" (
    "id" TEXT COLLATE "C" NOT NULL,
    "learnerId" TEXT COLLATE "C" NOT NULL,
    "cohortId" TEXT COLLATE "C" NOT NULL,
    "authorId" TEXT COLLATE "C",
    "body" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "MentorNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Waiver" (
    "id" TEXT COLLATE "C" NOT NULL,
    "learnerId" TEXT COLLATE "C" NOT NULL,
    "stepId" TEXT COLLATE "C" NOT NULL,
    "mentorId" TEXT COLLATE "C",
    "reason" TEXT COLLATE "C" NOT NULL,
    "previousStatus" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3),
    "endedAt" TIMESTAMP(3),
    "how" TEXT COLLATE "C",

    CONSTRAINT "Waiver_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SkillConfirmation" (
    "id" TEXT COLLATE "C" NOT NULL,
    "learnerId" TEXT COLLATE "C" NOT NULL,
    "roadmapId" TEXT COLLATE "C" NOT NULL,
    "skillSlug" TEXT COLLATE "C" NOT NULL,
    "mentorId" TEXT COLLATE "C",
    "note" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "SkillConfirmation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgreedPlan" (
    "id" TEXT COLLATE "C" NOT NULL,
    "learnerId" TEXT COLLATE "C" NOT NULL,
    "cohortId" TEXT COLLATE "C" NOT NULL,
    "proposedById" TEXT COLLATE "C",
    "weeklyHours" INTEGER NOT NULL,
    "arriveBy" TEXT COLLATE "C" NOT NULL,
    "note" TEXT COLLATE "C" NOT NULL,
    "shareDone" DOUBLE PRECISION,
    "proposedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answeredAt" TIMESTAMP(3),
    "answer" TEXT COLLATE "C",
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "AgreedPlan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "facts" TEXT COLLATE "C" NOT NULL,
    "path" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMP(3),
    "digestDue" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailPreference" (
    "userId" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "mode" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "MailPreference_pkey" PRIMARY KEY ("userId","kind")
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C",
    "key" TEXT COLLATE "C" NOT NULL,
    "to" TEXT COLLATE "C" NOT NULL,
    "subject" TEXT COLLATE "C" NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "unsubscribe" TEXT COLLATE "C",
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" TIMESTAMP(3),
    "leasedUntil" TIMESTAMP(3),
    "sentAt" TIMESTAMP(3),
    "failure" TEXT COLLATE "C",
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Signal" (
    "id" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,
    "topic" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Signal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimiterFlexible" (
    "key" TEXT COLLATE "C" NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMP(3),

    CONSTRAINT "RateLimiterFlexible_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "User_createdAt_id_idx" ON "User"("createdAt", "id");

-- CreateIndex
CREATE INDEX "User_deletesAt_idx" ON "User"("deletesAt");

-- CreateIndex
CREATE UNIQUE INDEX "Account_provider_providerAccountId_key" ON "Account"("provider", "providerAccountId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_userId_provider_key" ON "Account"("userId", "provider");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "EmailToken_tokenHash_key" ON "EmailToken"("tokenHash");

-- CreateIndex
CREATE INDEX "EmailToken_userId_idx" ON "EmailToken"("userId");

-- CreateIndex
CREATE INDEX "EmailToken_email_idx" ON "EmailToken"("email");

-- CreateIndex
CREATE INDEX "EmailToken_expiresAt_idx" ON "EmailToken"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "RecoveryCode_userId_codeHash_key" ON "RecoveryCode"("userId", "codeHash");

-- CreateIndex
CREATE UNIQUE INDEX "PersonInvitation_codeHash_key" ON "PersonInvitation"("codeHash");

-- CreateIndex
CREATE INDEX "PersonInvitation_createdAt_id_idx" ON "PersonInvitation"("createdAt", "id");

-- CreateIndex
CREATE INDEX "PersonInvitation_email_idx" ON "PersonInvitation"("email");

-- CreateIndex
CREATE INDEX "PersonInvitation_invitedById_idx" ON "PersonInvitation"("invitedById");

-- CreateIndex
CREATE INDEX "AuditEntry_at_id_idx" ON "AuditEntry"("at", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_at_idx" ON "AuditEntry"("actorId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_subjectId_at_idx" ON "AuditEntry"("subjectId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_action_at_idx" ON "AuditEntry"("action", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Roadmap_slug_key" ON "Roadmap"("slug");

-- CreateIndex
CREATE INDEX "RoadmapChange_roadmapId_revision_idx" ON "RoadmapChange"("roadmapId", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "Track_roadmapId_slug_key" ON "Track"("roadmapId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Skill_roadmapId_slug_key" ON "Skill"("roadmapId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Stage_roadmapId_slug_key" ON "Stage"("roadmapId", "slug");

-- CreateIndex
CREATE INDEX "StepPlace_stepId_idx" ON "StepPlace"("stepId");

-- CreateIndex
CREATE UNIQUE INDEX "Step_slug_key" ON "Step"("slug");

-- CreateIndex
CREATE INDEX "Step_roadmapId_idx" ON "Step"("roadmapId");

-- CreateIndex
CREATE INDEX "StepFormerSlug_stepId_idx" ON "StepFormerSlug"("stepId");

-- CreateIndex
CREATE INDEX "StepReplacement_predecessorId_idx" ON "StepReplacement"("predecessorId");

-- CreateIndex
CREATE UNIQUE INDEX "ChecklistItem_stepId_key_key" ON "ChecklistItem"("stepId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Resource_stepId_position_key" ON "Resource"("stepId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "SelfCheck_stepId_position_key" ON "SelfCheck"("stepId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "RubricRow_stepId_key_key" ON "RubricRow"("stepId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "PublicProfile_handle_key" ON "PublicProfile"("handle");

-- CreateIndex
CREATE INDEX "PublicProfile_isOn_isListed_idx" ON "PublicProfile"("isOn", "isListed");

-- CreateIndex
CREATE INDEX "TakenHandle_userId_idx" ON "TakenHandle"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Pause_learnerId_from_to_key" ON "Pause"("learnerId", "from", "to");

-- CreateIndex
CREATE INDEX "ForecastRecord_arrivedOn_idx" ON "ForecastRecord"("arrivedOn");

-- CreateIndex
CREATE INDEX "Confidence_learnerId_stepId_createdAt_idx" ON "Confidence"("learnerId", "stepId", "createdAt");

-- CreateIndex
CREATE INDEX "Enrollment_roadmapId_countedAt_idx" ON "Enrollment"("roadmapId", "countedAt");

-- CreateIndex
CREATE INDEX "StepProgress_learnerId_status_statusAt_idx" ON "StepProgress"("learnerId", "status", "statusAt");

-- CreateIndex
CREATE INDEX "Event_learnerId_occurredAt_idx" ON "Event"("learnerId", "occurredAt");

-- CreateIndex
CREATE INDEX "Event_learnerId_stepId_sequence_idx" ON "Event"("learnerId", "stepId", "sequence");

-- CreateIndex
CREATE INDEX "Event_actorId_idx" ON "Event"("actorId");

-- CreateIndex
CREATE UNIQUE INDEX "Event_learnerId_sequence_key" ON "Event"("learnerId", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "Event_learnerId_idempotencyKey_key" ON "Event"("learnerId", "idempotencyKey");

-- CreateIndex
CREATE UNIQUE INDEX "OwnLink_learnerId_stepId_url_key" ON "OwnLink"("learnerId", "stepId", "url");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_fileId_key" ON "Evidence"("fileId");

-- CreateIndex
CREATE INDEX "Evidence_learnerId_stepId_createdAt_idx" ON "Evidence"("learnerId", "stepId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_learnerId_idempotencyKey_key" ON "Evidence"("learnerId", "idempotencyKey");

-- CreateIndex
CREATE INDEX "StoredFile_ownerId_createdAt_idx" ON "StoredFile"("ownerId", "createdAt");

-- CreateIndex
CREATE INDEX "StoredFile_createdAt_idx" ON "StoredFile"("createdAt");

-- CreateIndex
CREATE INDEX "RepositoryReading_state_nextAttemptAt_idx" ON "RepositoryReading"("state", "nextAttemptAt");

-- CreateIndex
CREATE UNIQUE INDEX "Cohort_joinCode_key" ON "Cohort"("joinCode");

-- CreateIndex
CREATE INDEX "Membership_userId_role_idx" ON "Membership"("userId", "role");

-- CreateIndex
CREATE INDEX "Membership_cohortId_role_sortName_userId_idx" ON "Membership"("cohortId", "role", "sortName", "userId");

-- CreateIndex
CREATE INDEX "Membership_cohortId_role_coreDone_userId_idx" ON "Membership"("cohortId", "role", "coreDone", "userId");

-- CreateIndex
CREATE INDEX "Membership_cohortId_role_lastLearningDay_userId_idx" ON "Membership"("cohortId", "role", "lastLearningDay", "userId");

-- CreateIndex
CREATE INDEX "Membership_cohortId_role_behind_userId_idx" ON "Membership"("cohortId", "role", "behind", "userId");

-- CreateIndex
CREATE INDEX "Membership_cohortId_role_pace_userId_idx" ON "Membership"("cohortId", "role", "pace", "userId");

-- CreateIndex
CREATE INDEX "Membership_cohortId_role_arrivesTo_userId_idx" ON "Membership"("cohortId", "role", "arrivesTo", "userId");

-- CreateIndex
CREATE INDEX "Membership_cohortId_role_flag_sortName_userId_idx" ON "Membership"("cohortId", "role", "flag", "sortName", "userId");

-- CreateIndex
CREATE INDEX "Membership_role_standingAt_idx" ON "Membership"("role", "standingAt");

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
CREATE INDEX "Review_cohortId_state_dueAt_id_idx" ON "Review"("cohortId", "state", "dueAt", "id");

-- CreateIndex
CREATE INDEX "Review_state_dueAt_id_idx" ON "Review"("state", "dueAt", "id");

-- CreateIndex
CREATE INDEX "Review_claimedById_state_idx" ON "Review"("claimedById", "state");

-- CreateIndex
CREATE INDEX "Review_handedToId_idx" ON "Review"("handedToId");

-- CreateIndex
CREATE INDEX "Review_cohortId_turn_turnSince_idx" ON "Review"("cohortId", "turn", "turnSince");

-- CreateIndex
CREATE INDEX "Review_turn_turnSince_idx" ON "Review"("turn", "turnSince");

-- CreateIndex
CREATE UNIQUE INDEX "Review_learnerId_stepId_key" ON "Review"("learnerId", "stepId");

-- CreateIndex
CREATE UNIQUE INDEX "Iteration_evidenceId_key" ON "Iteration"("evidenceId");

-- CreateIndex
CREATE UNIQUE INDEX "Iteration_reviewId_number_key" ON "Iteration"("reviewId", "number");

-- CreateIndex
CREATE INDEX "ReviewWait_cohortId_startedAt_idx" ON "ReviewWait"("cohortId", "startedAt");

-- CreateIndex
CREATE INDEX "ReviewWait_reviewId_endedAt_idx" ON "ReviewWait"("reviewId", "endedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Verdict_iterationId_key" ON "Verdict"("iterationId");

-- CreateIndex
CREATE INDEX "Verdict_mentorId_idx" ON "Verdict"("mentorId");

-- CreateIndex
CREATE INDEX "VerdictDraft_mentorId_idx" ON "VerdictDraft"("mentorId");

-- CreateIndex
CREATE INDEX "VerdictDraft_reviewId_idx" ON "VerdictDraft"("reviewId");

-- CreateIndex
CREATE INDEX "SavedReply_ownerId_kind_title_idx" ON "SavedReply"("ownerId", "kind", "title");

-- CreateIndex
CREATE INDEX "Message_reviewId_createdAt_idx" ON "Message"("reviewId", "createdAt");

-- CreateIndex
CREATE INDEX "Message_authorId_idx" ON "Message"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "Message_reviewId_idempotencyKey_key" ON "Message"("reviewId", "idempotencyKey");

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

-- CreateIndex
CREATE INDEX "RateLimiterFlexible_expire_idx" ON "RateLimiterFlexible"("expire");

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EmailToken" ADD CONSTRAINT "EmailToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SecondFactor" ADD CONSTRAINT "SecondFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonInvitation" ADD CONSTRAINT "PersonInvitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoadmapChange" ADD CONSTRAINT "RoadmapChange_roadmapId_fkey" FOREIGN KEY ("roadmapId") REFERENCES "Roadmap"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoadmapChange" ADD CONSTRAINT "RoadmapChange_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Track" ADD CONSTRAINT "Track_roadmapId_fkey" FOREIGN KEY ("roadmapId") REFERENCES "Roadmap"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Skill" ADD CONSTRAINT "Skill_roadmapId_fkey" FOREIGN KEY ("roadmapId") REFERENCES "Roadmap"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Stage" ADD CONSTRAINT "Stage_roadmapId_fkey" FOREIGN KEY ("roadmapId") REFERENCES "Roadmap"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StepPlace" ADD CONSTRAINT "StepPlace_stageId_fkey" FOREIGN KEY ("stageId") REFERENCES "Stage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StepPlace" ADD CONSTRAINT "StepPlace_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Step" ADD CONSTRAINT "Step_roadmapId_fkey" FOREIGN KEY ("roadmapId") REFERENCES "Roadmap"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StepFormerSlug" ADD CONSTRAINT "StepFormerSlug_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StepReplacement" ADD CONSTRAINT "StepReplacement_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Step"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StepReplacement" ADD CONSTRAINT "StepReplacement_predecessorId_fkey" FOREIGN KEY ("predecessorId") REFERENCES "Step"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StepFlavour" ADD CONSTRAINT "StepFlavour_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StepFlavour" ADD CONSTRAINT "StepFlavour_trackId_fkey" FOREIGN KEY ("trackId") REFERENCES "Track"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StepTrack" ADD CONSTRAINT "StepTrack_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StepTrack" ADD CONSTRAINT "StepTrack_trackId_fkey" FOREIGN KEY ("trackId") REFERENCES "Track"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StepSkill" ADD CONSTRAINT "StepSkill_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StepSkill" ADD CONSTRAINT "StepSkill_skillId_fkey" FOREIGN KEY ("skillId") REFERENCES "Skill"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StepPrerequisite" ADD CONSTRAINT "StepPrerequisite_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StepPrerequisite" ADD CONSTRAINT "StepPrerequisite_prerequisiteId_fkey" FOREIGN KEY ("prerequisiteId") REFERENCES "Step"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChecklistItem" ADD CONSTRAINT "ChecklistItem_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Resource" ADD CONSTRAINT "Resource_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Resource" ADD CONSTRAINT "Resource_trackId_fkey" FOREIGN KEY ("trackId") REFERENCES "Track"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SelfCheck" ADD CONSTRAINT "SelfCheck_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RubricRow" ADD CONSTRAINT "RubricRow_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Learner" ADD CONSTRAINT "Learner_id_fkey" FOREIGN KEY ("id") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicProfile" ADD CONSTRAINT "PublicProfile_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TakenHandle" ADD CONSTRAINT "TakenHandle_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pause" ADD CONSTRAINT "Pause_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ForecastRecord" ADD CONSTRAINT "ForecastRecord_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ForecastRecord" ADD CONSTRAINT "ForecastRecord_roadmapId_fkey" FOREIGN KEY ("roadmapId") REFERENCES "Roadmap"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Confidence" ADD CONSTRAINT "Confidence_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Confidence" ADD CONSTRAINT "Confidence_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrollment" ADD CONSTRAINT "Enrollment_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrollment" ADD CONSTRAINT "Enrollment_roadmapId_fkey" FOREIGN KEY ("roadmapId") REFERENCES "Roadmap"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StepProgress" ADD CONSTRAINT "StepProgress_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StepProgress" ADD CONSTRAINT "StepProgress_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SettledKey" ADD CONSTRAINT "SettledKey_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChecklistMark" ADD CONSTRAINT "ChecklistMark_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChecklistMark" ADD CONSTRAINT "ChecklistMark_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ChecklistItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OwnLink" ADD CONSTRAINT "OwnLink_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OwnLink" ADD CONSTRAINT "OwnLink_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RepositoryReading" ADD CONSTRAINT "RepositoryReading_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Departure" ADD CONSTRAINT "Departure_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Departure" ADD CONSTRAINT "Departure_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_claimedById_fkey" FOREIGN KEY ("claimedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_handedToId_fkey" FOREIGN KEY ("handedToId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Iteration" ADD CONSTRAINT "Iteration_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Iteration" ADD CONSTRAINT "Iteration_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewWait" ADD CONSTRAINT "ReviewWait_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewWait" ADD CONSTRAINT "ReviewWait_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_iterationId_fkey" FOREIGN KEY ("iterationId") REFERENCES "Iteration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RubricScore" ADD CONSTRAINT "RubricScore_verdictId_fkey" FOREIGN KEY ("verdictId") REFERENCES "Verdict"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RubricScore" ADD CONSTRAINT "RubricScore_rubricRowId_fkey" FOREIGN KEY ("rubricRowId") REFERENCES "RubricRow"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HelpRating" ADD CONSTRAINT "HelpRating_verdictId_fkey" FOREIGN KEY ("verdictId") REFERENCES "Verdict"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VerdictDraft" ADD CONSTRAINT "VerdictDraft_iterationId_fkey" FOREIGN KEY ("iterationId") REFERENCES "Iteration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VerdictDraft" ADD CONSTRAINT "VerdictDraft_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VerdictDraft" ADD CONSTRAINT "VerdictDraft_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedReply" ADD CONSTRAINT "SavedReply_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MentorNote" ADD CONSTRAINT "MentorNote_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MentorNote" ADD CONSTRAINT "MentorNote_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MentorNote" ADD CONSTRAINT "MentorNote_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SkillConfirmation" ADD CONSTRAINT "SkillConfirmation_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SkillConfirmation" ADD CONSTRAINT "SkillConfirmation_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreedPlan" ADD CONSTRAINT "AgreedPlan_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreedPlan" ADD CONSTRAINT "AgreedPlan_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreedPlan" ADD CONSTRAINT "AgreedPlan_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailPreference" ADD CONSTRAINT "MailPreference_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signal" ADD CONSTRAINT "Signal_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The audit log is append-only.
CREATE FUNCTION "AuditEntry_is_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only';
END;
$$;

CREATE TRIGGER "AuditEntry_no_change" BEFORE UPDATE OR DELETE ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION "AuditEntry_is_append_only"();
CREATE TRIGGER "AuditEntry_no_truncate" BEFORE TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION "AuditEntry_is_append_only"();
