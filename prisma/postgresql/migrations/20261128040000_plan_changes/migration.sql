-- CreateTable
CREATE TABLE "PlanChange" (
    "learnerId" TEXT COLLATE "C" NOT NULL,
    "on" TEXT COLLATE "C" NOT NULL,
    "weeklyHours" INTEGER NOT NULL,

    CONSTRAINT "PlanChange_pkey" PRIMARY KEY ("learnerId","on")
);

-- AddForeignKey
ALTER TABLE "PlanChange" ADD CONSTRAINT "PlanChange_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;
