ALTER TABLE "Learner" ADD COLUMN     "motivation" TEXT COLLATE "C";
