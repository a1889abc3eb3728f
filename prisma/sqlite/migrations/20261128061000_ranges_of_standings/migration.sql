-- AlterTable
ALTER TABLE "Membership" ADD COLUMN "arrivesFrom" TEXT NOT NULL DEFAULT '9999-12-31';
ALTER TABLE "Membership" ADD COLUMN "paceFrom" REAL NOT NULL DEFAULT 0;
ALTER TABLE "Membership" ADD COLUMN "paceTo" REAL NOT NULL DEFAULT 0;

-- The server works every standing out anew within minutes, this time with its ranges.
UPDATE "Membership" SET "standingAt" = NULL WHERE "role" = 'learner';
