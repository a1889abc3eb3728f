-- CreateTable
CREATE TABLE "PublicProfile" (
    "learnerId" TEXT NOT NULL PRIMARY KEY,
    "handle" TEXT NOT NULL,
    "isOn" BOOLEAN NOT NULL DEFAULT false,
    "showsWork" BOOLEAN NOT NULL DEFAULT false,
    "showsDays" BOOLEAN NOT NULL DEFAULT false,
    "isListed" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "PublicProfile_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TakenHandle" (
    "fingerprint" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "TakenHandle_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "PublicProfile_handle_key" ON "PublicProfile"("handle");

-- CreateIndex
CREATE INDEX "PublicProfile_isOn_isListed_idx" ON "PublicProfile"("isOn", "isListed");

-- CreateIndex
CREATE INDEX "TakenHandle_userId_idx" ON "TakenHandle"("userId");
