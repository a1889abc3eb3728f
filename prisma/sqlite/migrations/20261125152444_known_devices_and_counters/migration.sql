-- AlterTable
ALTER TABLE "User" ADD COLUMN "devicesSince" DATETIME;

-- CreateIndex
CREATE INDEX "RateLimiterFlexible_expire_idx" ON "RateLimiterFlexible"("expire");
