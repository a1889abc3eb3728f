-- AlterTable
ALTER TABLE "Event" ADD COLUMN "known" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "SettledKey" ADD COLUMN "known" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "StepProgress" ADD COLUMN "known" BOOLEAN NOT NULL DEFAULT false;
