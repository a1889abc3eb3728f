-- Time off that was announced, forecasts that were shown, and how sure a learner said they were of a step.
-- CreateTable
CREATE TABLE "Pause" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Pause_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ForecastRecord" (
    "learnerId" TEXT NOT NULL,
    "roadmapId" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "week" TEXT NOT NULL,
    "trackSlug" TEXT NOT NULL,
    "shareDone" REAL NOT NULL,
    "basis" TEXT NOT NULL,
    "earliest50" TEXT,
    "latest50" TEXT,
    "earliest85" TEXT,
    "latest85" TEXT,
    "arrivedOn" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("learnerId", "roadmapId", "target", "week"),
    CONSTRAINT "ForecastRecord_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ForecastRecord_roadmapId_fkey" FOREIGN KEY ("roadmapId") REFERENCES "Roadmap" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Confidence" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "stepId" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Confidence_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Confidence_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Learner" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "weeklyHours" INTEGER NOT NULL,
    "studyDays" INTEGER NOT NULL,
    "country" TEXT,
    "paidExperienceMonths" INTEGER NOT NULL DEFAULT 0,
    "goal" TEXT NOT NULL DEFAULT 'first-job',
    "hidesForecast" BOOLEAN NOT NULL DEFAULT false,
    "startsWorkOn" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    "eventCount" INTEGER NOT NULL DEFAULT 0,
    "lastLearningDay" TEXT,
    "lastEventAt" DATETIME,
    CONSTRAINT "Learner_id_fkey" FOREIGN KEY ("id") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Learner" ("country", "createdAt", "eventCount", "goal", "id", "lastEventAt", "lastLearningDay", "paidExperienceMonths", "studyDays", "updatedAt", "weeklyHours") SELECT "country", "createdAt", "eventCount", "goal", "id", "lastEventAt", "lastLearningDay", "paidExperienceMonths", "studyDays", "updatedAt", "weeklyHours" FROM "Learner";
DROP TABLE "Learner";
ALTER TABLE "new_Learner" RENAME TO "Learner";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "ForecastRecord_arrivedOn_idx" ON "ForecastRecord"("arrivedOn");

-- CreateIndex
CREATE UNIQUE INDEX "Pause_learnerId_from_to_key" ON "Pause"("learnerId", "from", "to");

-- CreateIndex
CREATE INDEX "Confidence_learnerId_stepId_createdAt_idx" ON "Confidence"("learnerId", "stepId", "createdAt");


