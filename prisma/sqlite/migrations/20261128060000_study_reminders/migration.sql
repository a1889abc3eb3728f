-- CreateIndex
CREATE INDEX "MailPreference_kind_userId_idx" ON "MailPreference"("kind", "userId");
