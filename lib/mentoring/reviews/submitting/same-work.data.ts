import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { visiblePeople } from '@/lib/people/accounts/policy'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { threadsVisibleTo } from '../policy'

/** The same repository and commit as another learner submitted it. */
export type SameWork = {
  readonly evidenceId: string
  /** Null for a learner whom the viewer may not see. */
  readonly learner: { readonly id: string; readonly name: string } | null
  readonly stepTitle: string
  readonly submittedAt: string
}

/** Learners named at most: a repository that a class was given is submitted by all of it. */
const MOST = 3
/** Rows read: one learner may have submitted it for several steps. */
const MOST_ROWS = 30

type Row = { id: string; learnerId: string; name: string; stepTitle: string; createdAt: Date | string }

/**
 * Lists other learners who submitted the repository and commit of a review's newest attempt, earliest first. For its
 * mentors: nothing for the learner, and nothing for those who may not see the review.
 */
export async function listSameWork(viewer: Viewer, reviewId: string): Promise<readonly SameWork[]> {
  const newest = await db().iteration.findFirst({
    where: { reviewId, review: { AND: [threadsVisibleTo(viewer), { learnerId: { not: viewer.id } }] } },
    orderBy: { number: 'desc' },
    select: { evidence: { select: { workKey: true, learnerId: true } } },
  })
  if (!newest?.evidence.workKey) return []
  const { workKey, learnerId } = newest.evidence
  const all = await db().$queryRaw<Row[]>`
    SELECT e."id", e."learnerId", u."name", s."title" AS "stepTitle", e."createdAt"
    FROM "Evidence" e JOIN "User" u ON u."id" = e."learnerId" JOIN "Step" s ON s."id" = e."stepId"
    WHERE e."workKey" = ${workKey} AND e."learnerId" <> ${learnerId}
    ORDER BY e."createdAt", e."id" LIMIT ${MOST_ROWS}`
  // One for each learner: the first time they submitted it.
  const rows = all
    .filter((row, index) => all.findIndex((one) => one.learnerId === row.learnerId) === index)
    .slice(0, MOST)
  if (rows.length === 0) return []
  const seen = await db().user.findMany({
    where: { AND: [{ id: { in: rows.map((row) => row.learnerId) } }, visiblePeople(viewer)] },
    select: { id: true },
  })
  const visible = new Set(seen.map(({ id }) => id))
  return rows.map(({ id, learnerId: other, name, stepTitle, createdAt }) => ({
    evidenceId: id,
    learner: visible.has(other) ? { id: other, name } : null,
    stepTitle,
    submittedAt: new Date(createdAt).toISOString(),
  }))
}
