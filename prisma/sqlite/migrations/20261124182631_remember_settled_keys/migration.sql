-- CreateTable
CREATE TABLE "SettledKey" (
    "enrollmentId" TEXT NOT NULL,
    "idempotencyKey" TEXT NOT NULL,
    "stepId" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "reason" TEXT,
    "statedAt" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("enrollmentId", "idempotencyKey"),
    CONSTRAINT "SettledKey_enrollmentId_fkey" FOREIGN KEY ("enrollmentId") REFERENCES "Enrollment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
