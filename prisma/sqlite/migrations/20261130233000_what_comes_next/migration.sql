-- Lists of mentors and admins and what jobs look for come from an index, in their order: nothing reads a whole table.
-- DropIndex
DROP INDEX "Review_cohortId_turn_turnSince_idx";

-- DropIndex
DROP INDEX "Review_turn_turnSince_idx";

-- DropIndex
DROP INDEX "AuditEntry_action_at_idx";

-- DropIndex
DROP INDEX "Mail_nextAttemptAt_idx";

-- CreateIndex
CREATE INDEX "Review_cohortId_state_turn_turnSince_id_idx" ON "Review"("cohortId", "state", "turn", "turnSince", "id");

-- CreateIndex
CREATE INDEX "Review_state_turn_turnSince_id_idx" ON "Review"("state", "turn", "turnSince", "id");

-- CreateIndex
CREATE INDEX "Review_turn_nudges_turnSince_id_idx" ON "Review"("turn", "nudges", "turnSince", "id");

-- CreateIndex
CREATE INDEX "Membership_cohortId_role_flag_flaggedOn_userId_idx" ON "Membership"("cohortId", "role", "flag", "flaggedOn", "userId");

-- CreateIndex
CREATE INDEX "Membership_cohortId_role_joinedAt_userId_idx" ON "Membership"("cohortId", "role", "joinedAt", "userId");

-- CreateIndex
CREATE INDEX "Cohort_name_id_idx" ON "Cohort"("name", "id");

-- CreateIndex
CREATE INDEX "Cohort_createdAt_id_idx" ON "Cohort"("createdAt", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_action_at_id_idx" ON "AuditEntry"("action", "at", "id");

-- CreateIndex
CREATE INDEX "Session_lastSeenAt_idx" ON "Session"("lastSeenAt");

-- CreateIndex
CREATE INDEX "SecondFactor_confirmedAt_createdAt_idx" ON "SecondFactor"("confirmedAt", "createdAt");

-- CreateIndex
CREATE INDEX "EmailToken_createdAt_idx" ON "EmailToken"("createdAt");

-- CreateIndex
CREATE INDEX "Invitation_createdAt_idx" ON "Invitation"("createdAt");

-- CreateIndex
CREATE INDEX "Invitation_email_idx" ON "Invitation"("email");

-- CreateIndex
CREATE INDEX "Waiver_endedAt_id_idx" ON "Waiver"("endedAt", "id");

-- CreateIndex
CREATE INDEX "Notification_readAt_idx" ON "Notification"("readAt");

-- CreateIndex
CREATE INDEX "Mail_nextAttemptAt_sentAt_createdAt_idx" ON "Mail"("nextAttemptAt", "sentAt", "createdAt");

-- CreateIndex
CREATE INDEX "Mail_to_idx" ON "Mail"("to");

-- CreateIndex
CREATE INDEX "Signal_topic_idx" ON "Signal"("topic");
