-- CreateTable
CREATE TABLE "ForecastInstance" (
    "roadmapId" TEXT NOT NULL PRIMARY KEY,
    "learnt" TEXT,
    "people" INTEGER NOT NULL DEFAULT 0,
    "arrived" INTEGER NOT NULL DEFAULT 0,
    "learntAt" DATETIME,
    "dueAt" DATETIME NOT NULL,
    CONSTRAINT "ForecastInstance_roadmapId_fkey" FOREIGN KEY ("roadmapId") REFERENCES "Roadmap" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
