-- CreateIndex
CREATE INDEX "StepProgress_learnerId_status_statusAt_idx" ON "StepProgress"("learnerId", "status", "statusAt");
