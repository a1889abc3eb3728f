-- Codes by which runs of checks are sent.
CREATE TABLE "CheckCode" (
    "id" TEXT COLLATE "C" NOT NULL,
    "codeHash" TEXT COLLATE "C" NOT NULL,
    "learnerId" TEXT COLLATE "C" NOT NULL,
    "stepId" TEXT COLLATE "C" NOT NULL,
    "brief" TEXT COLLATE "C" NOT NULL,
    "seed" TEXT COLLATE "C" NOT NULL,
    "repository" TEXT COLLATE "C",
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),
    "sentHash" TEXT COLLATE "C",
    CONSTRAINT "CheckCode_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "CheckCode_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CheckCode_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
-- Runs of checks.
CREATE TABLE "CheckRun" (
    "id" TEXT COLLATE "C" NOT NULL,
    "learnerId" TEXT COLLATE "C" NOT NULL,
    "stepId" TEXT COLLATE "C" NOT NULL,
    "codeId" TEXT COLLATE "C",
    "brief" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "place" TEXT COLLATE "C" NOT NULL,
    "address" TEXT COLLATE "C",
    "repository" TEXT COLLATE "C",
    "commit" TEXT COLLATE "C",
    "jobUrl" TEXT COLLATE "C",
    "passedCount" INTEGER NOT NULL,
    "failedCount" INTEGER NOT NULL,
    "isEvidence" BOOLEAN NOT NULL,
    "results" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "CheckRun_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "CheckRun_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CheckRun_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CheckRun_codeId_fkey" FOREIGN KEY ("codeId") REFERENCES "CheckCode" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- The check of a step, the rows that it ticks, and why a mentor scores otherwise.
ALTER TABLE "Step" ADD COLUMN "check" TEXT COLLATE "C";
ALTER TABLE "ChecklistItem" ADD COLUMN "checks" TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE "RubricScore" ADD COLUMN "suggested" TEXT COLLATE "C";
ALTER TABLE "RubricScore" ADD COLUMN "reason" TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE "VerdictDraft" ADD COLUMN "reasons" TEXT COLLATE "C" NOT NULL DEFAULT '{}';

CREATE UNIQUE INDEX "CheckCode_codeHash_key" ON "CheckCode" ("codeHash");
CREATE UNIQUE INDEX "CheckRun_codeId_key" ON "CheckRun" ("codeId");
CREATE INDEX "CheckCode_learnerId_createdAt_idx" ON "CheckCode" ("learnerId", "createdAt");
CREATE INDEX "CheckCode_expiresAt_idx" ON "CheckCode" ("expiresAt");
CREATE INDEX "CheckRun_learnerId_stepId_createdAt_idx" ON "CheckRun" ("learnerId", "stepId", "createdAt");
CREATE INDEX "CheckRun_learnerId_createdAt_idx" ON "CheckRun" ("learnerId", "createdAt");
