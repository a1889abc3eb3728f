-- What is kept for a time is found by its age, and what no list needs an index for has none. Indexes are made before others
-- are dropped: to drop one locks out even readers of its table until all is through.
-- CreateIndex
CREATE INDEX "ForecastRecord_week_idx" ON "ForecastRecord"("week");

-- CreateIndex
CREATE INDEX "SettledKey_createdAt_idx" ON "SettledKey"("createdAt");

-- CreateIndex
CREATE INDEX "Notification_readAt_createdAt_idx" ON "Notification"("readAt", "createdAt");

-- DropIndex
DROP INDEX "StepProgress_learnerId_status_statusAt_idx";

-- DropIndex
DROP INDEX "ForecastRecord_arrivedOn_idx";

-- DropIndex
DROP INDEX "Notification_readAt_idx";
