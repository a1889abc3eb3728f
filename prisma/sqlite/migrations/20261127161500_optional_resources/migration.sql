-- AlterTable
ALTER TABLE "Resource" ADD COLUMN "optional" TEXT;
