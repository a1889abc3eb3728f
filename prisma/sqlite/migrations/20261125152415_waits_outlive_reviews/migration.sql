-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ReviewWait" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reviewId" TEXT,
    "cohortId" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    "isAnswered" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "ReviewWait_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ReviewWait_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_ReviewWait" ("cohortId", "endedAt", "id", "isAnswered", "reviewId", "startedAt") SELECT "cohortId", "endedAt", "id", "isAnswered", "reviewId", "startedAt" FROM "ReviewWait";
DROP TABLE "ReviewWait";
ALTER TABLE "new_ReviewWait" RENAME TO "ReviewWait";
CREATE INDEX "ReviewWait_cohortId_startedAt_idx" ON "ReviewWait"("cohortId", "startedAt");
CREATE INDEX "ReviewWait_reviewId_endedAt_idx" ON "ReviewWait"("reviewId", "endedAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
