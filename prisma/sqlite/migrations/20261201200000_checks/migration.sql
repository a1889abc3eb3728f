-- Codes by which runs of checks are sent.
CREATE TABLE "CheckCode" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "codeHash" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "stepId" TEXT NOT NULL,
    "brief" TEXT NOT NULL,
    "seed" TEXT NOT NULL,
    "repository" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    "sentHash" TEXT,
    CONSTRAINT "CheckCode_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CheckCode_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
-- Runs of checks.
CREATE TABLE "CheckRun" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "stepId" TEXT NOT NULL,
    "codeId" TEXT,
    "brief" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "address" TEXT,
    "repository" TEXT,
    "commit" TEXT,
    "jobUrl" TEXT,
    "passedCount" INTEGER NOT NULL,
    "failedCount" INTEGER NOT NULL,
    "isEvidence" BOOLEAN NOT NULL,
    "results" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "CheckRun_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CheckRun_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CheckRun_codeId_fkey" FOREIGN KEY ("codeId") REFERENCES "CheckCode" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- The check of a step, the rows that it ticks, and why a mentor scores otherwise.
ALTER TABLE "Step" ADD COLUMN "check" TEXT;
ALTER TABLE "ChecklistItem" ADD COLUMN "checks" TEXT NOT NULL DEFAULT '';
ALTER TABLE "RubricScore" ADD COLUMN "suggested" TEXT;
ALTER TABLE "RubricScore" ADD COLUMN "reason" TEXT NOT NULL DEFAULT '';
ALTER TABLE "VerdictDraft" ADD COLUMN "reasons" TEXT NOT NULL DEFAULT '{}';

CREATE UNIQUE INDEX "CheckCode_codeHash_key" ON "CheckCode" ("codeHash");
CREATE UNIQUE INDEX "CheckRun_codeId_key" ON "CheckRun" ("codeId");
CREATE INDEX "CheckCode_learnerId_createdAt_idx" ON "CheckCode" ("learnerId", "createdAt");
CREATE INDEX "CheckCode_expiresAt_idx" ON "CheckCode" ("expiresAt");
CREATE INDEX "CheckRun_learnerId_stepId_createdAt_idx" ON "CheckRun" ("learnerId", "stepId", "createdAt");
CREATE INDEX "CheckRun_learnerId_createdAt_idx" ON "CheckRun" ("learnerId", "createdAt");
