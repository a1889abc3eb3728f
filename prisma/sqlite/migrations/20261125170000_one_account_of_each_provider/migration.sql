-- A password stands under the address of its owner. One under an address that is somebody else's leads nowhere good.
DELETE FROM "Account" WHERE "provider" = 'password' AND EXISTS (
  SELECT 1 FROM "User" WHERE "User"."email" = "Account"."providerAccountId" AND "User"."id" <> "Account"."userId"
);

-- Of several passwords the one under the present address is the one that its owner signs in with.
DELETE FROM "Account" WHERE "provider" = 'password' AND "id" IN (
  SELECT "stale"."id" FROM "Account" AS "stale"
  JOIN "User" ON "User"."id" = "stale"."userId"
  JOIN "Account" AS "present" ON "present"."userId" = "stale"."userId" AND "present"."provider" = 'password'
    AND "present"."providerAccountId" = "User"."email"
  WHERE "stale"."provider" = 'password' AND "stale"."id" <> "present"."id"
);

-- Of several accounts of one provider the first stays: its owner linked it before anybody else could have.
DELETE FROM "Account" WHERE EXISTS (
  SELECT 1 FROM "Account" AS "earlier"
  WHERE "earlier"."userId" = "Account"."userId" AND "earlier"."provider" = "Account"."provider"
    AND ("earlier"."createdAt" < "Account"."createdAt"
      OR ("earlier"."createdAt" = "Account"."createdAt" AND "earlier"."id" < "Account"."id"))
);

-- A single password that was left under an earlier address moves to the present one, which is free by now.
UPDATE "Account" SET "providerAccountId" = (SELECT "email" FROM "User" WHERE "User"."id" = "Account"."userId")
WHERE "provider" = 'password';

-- DropIndex
DROP INDEX "Account_userId_idx";

-- CreateIndex
CREATE UNIQUE INDEX "Account_userId_provider_key" ON "Account"("userId", "provider");
