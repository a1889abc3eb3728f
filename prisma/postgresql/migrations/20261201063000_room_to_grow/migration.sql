-- What is kept for a time is found by its age, and what no list needs an index for has none. Indexes are made before others
-- are dropped: to drop one locks out even readers of its table until all is through.
-- CreateIndex
CREATE INDEX "ForecastRecord_week_idx" ON "ForecastRecord"("week");

-- CreateIndex
CREATE INDEX "SettledKey_createdAt_idx" ON "SettledKey"("createdAt");

-- CreateIndex
CREATE INDEX "Notification_readAt_createdAt_idx" ON "Notification"("readAt", "createdAt");

-- A tick changes no indexed column of its step: with room on its page the row needs no new entry in an index.
ALTER TABLE "StepProgress" SET (fillfactor = 90);

-- Vacuumed after one row in twenty, not one in five: the large tables that are updated or thinned out all the time.
ALTER TABLE "StepProgress" SET (autovacuum_vacuum_scale_factor = 0.05);
ALTER TABLE "Membership" SET (autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05);
ALTER TABLE "ForecastRecord" SET (autovacuum_vacuum_scale_factor = 0.05);

-- DropIndex
DROP INDEX "StepProgress_learnerId_status_statusAt_idx";

-- DropIndex
DROP INDEX "ForecastRecord_arrivedOn_idx";

-- DropIndex
DROP INDEX "Notification_readAt_idx";
