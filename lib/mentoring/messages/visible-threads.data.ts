import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { Prisma } from '@/prisma/generated/sqlite/client'

/**
 * SQL condition for the threads that a viewer may read: their own as a learner, those they are or were a mentor of, and
 * those of the learners in cohorts that they mentor now. Admins as such read none. Needs `t` ("Thread").
 */
export const isReadableBy = (viewer: Viewer): Prisma.Sql => Prisma.sql`(t."learnerId" = ${viewer.id}
  OR EXISTS (SELECT 1 FROM "ThreadMember" r WHERE r."threadId" = t."id" AND r."userId" = ${viewer.id})
  OR ${mentorsNow(viewer)})`

/** SQL condition: the viewer mentors the thread's cohort, and its learner still learns there. */
export const mentorsNow = (viewer: Viewer): Prisma.Sql =>
  viewer.isMentor
    ? Prisma.sql`(t."learnerId" <> ${viewer.id} AND ${learnsThere}
        AND EXISTS (SELECT 1 FROM "Membership" i WHERE i."cohortId" = t."cohortId" AND i."userId" = ${viewer.id}
          AND i."role" = 'mentor'))`
    : Prisma.sql`1 = 0`

/** SQL condition: the thread's learner is in its cohort, with an account. */
const learnsThere = Prisma.sql`((SELECT a."deletedAt" FROM "User" a WHERE a."id" = t."learnerId") IS NULL
  AND EXISTS (SELECT 1 FROM "Membership" l
    WHERE l."cohortId" = t."cohortId" AND l."userId" = t."learnerId" AND l."role" = 'learner'))`

/** SQL condition: the viewer may write, because both sides are in the cohort and it is open. Needs `c` ("Cohort") too. */
export const isWritableBy = (viewer: Viewer): Prisma.Sql => Prisma.sql`(c."closedAt" IS NULL
  AND ((t."learnerId" = ${viewer.id} AND ${learnsThere}) OR ${mentorsNow(viewer)}))`
