-- CreateTable
CREATE TABLE "ForecastInstance" (
    "roadmapId" TEXT COLLATE "C" NOT NULL,
    "learnt" TEXT COLLATE "C",
    "people" INTEGER NOT NULL DEFAULT 0,
    "arrived" INTEGER NOT NULL DEFAULT 0,
    "learntAt" TIMESTAMP(3),
    "dueAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ForecastInstance_pkey" PRIMARY KEY ("roadmapId")
);

-- AddForeignKey
ALTER TABLE "ForecastInstance" ADD CONSTRAINT "ForecastInstance_roadmapId_fkey" FOREIGN KEY ("roadmapId") REFERENCES "Roadmap"("id") ON DELETE CASCADE ON UPDATE CASCADE;
