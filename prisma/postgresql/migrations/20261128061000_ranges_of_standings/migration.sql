-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "arrivesFrom" TEXT COLLATE "C" NOT NULL DEFAULT '9999-12-31',
ADD COLUMN     "paceFrom" DOUBLE PRECISION NOT NULL DEFAULT 0,
ADD COLUMN     "paceTo" DOUBLE PRECISION NOT NULL DEFAULT 0;

-- The server works every standing out anew within minutes, this time with its ranges.
UPDATE "Membership" SET "standingAt" = NULL WHERE "role" = 'learner';
