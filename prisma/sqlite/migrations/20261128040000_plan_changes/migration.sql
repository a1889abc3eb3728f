-- CreateTable
CREATE TABLE "PlanChange" (
    "learnerId" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "weeklyHours" INTEGER NOT NULL,

    PRIMARY KEY ("learnerId", "on"),
    CONSTRAINT "PlanChange_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
