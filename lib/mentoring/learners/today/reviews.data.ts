import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { listVisibleReviewIds } from '@/lib/mentoring/reviews/queue/visible-reviews.data'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { Prisma } from '@/prisma/generated/sqlite/client'

const MOST_STARTED = 40
/** Nearly all drafts are for work that still waits: the verdict deletes them. */
const MOST_DRAFTS = 200

const owedFields = {
  id: true,
  cohortId: true,
  state: true,
  claimedById: true,
  claimedAt: true,
  handedToId: true,
  submittedAt: true,
  dueAt: true,
  turnSince: true,
} as const

const readOwed = async (ids: readonly string[]) =>
  inOrder(await db().review.findMany({ where: { id: { in: [...ids] } }, select: owedFields }), ids)

const inOrder = <Row extends { readonly id: string }>(rows: readonly Row[], ids: readonly string[]): Row[] =>
  ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])

/** A review in which a mentor has to act. */
export type OwedReview = Awaited<ReturnType<typeof readOwed>>[number]

/** A review that the mentor has started, with when they last saved a draft; null without one. */
export type StartedReview = OwedReview & { readonly savedAt: Date | null }

const byDue = Prisma.sql`"dueAt" ASC, "id" ASC`

/**
 * Lists the reviews in these cohorts that the viewer has claimed, drafted a verdict for, or been handed. There are few,
 * so they are found by the person: by cohort, all reviews there would be searched.
 * @param cohortIds those that the viewer runs
 */
export async function listStartedReviews(viewer: Viewer, cohortIds: readonly string[]): Promise<StartedReview[]> {
  const { id } = viewer
  const drafts = await db().verdictDraft.findMany({
    where: { mentorId: id, iteration: { verdict: null } },
    orderBy: { savedAt: 'desc' },
    take: MOST_DRAFTS,
    select: { reviewId: true, savedAt: true },
  })
  // Leaves an empty list of ids out: Prisma's condition for it makes SQLite read every review.
  const drafted = drafts.length === 0 ? [] : [{ id: { in: drafts.map(({ reviewId }) => reviewId) } }]
  const rows = await db().review.findMany({
    where: { OR: [{ claimedById: id, state: 'claimed' }, { handedToId: id, state: 'waiting' }, ...drafted] },
    select: owedFields,
  })
  // Excludes what they handed to a colleague, though their draft is kept.
  const isTheirs = ({ claimedById, state, handedToId }: OwedReview) =>
    state === 'claimed' ? claimedById === id : state === 'waiting' && (handedToId ?? id) === id
  const here = rows.filter((row) => isTheirs(row) && cohortIds.includes(row.cohortId))
  if (here.length === 0) return []
  const list = Prisma.sql`
    SELECT r."id", r."dueAt" FROM "Review" r WHERE r."id" IN (${Prisma.join(here.map((row) => row.id))})`
  const seen = await listVisibleReviewIds(viewer, { lists: [list], inOrder: byDue, take: MOST_STARTED })
  return inOrder(here, seen).map((row) => {
    const draft = drafts.find(({ reviewId }) => reviewId === row.id)
    return { ...row, savedAt: draft?.savedAt ?? null }
  })
}

/** Lists reviews in these cohorts that wait for a verdict and that the viewer has not started, earliest due first. */
export async function listDueReviews(
  viewer: Viewer,
  cohortIds: readonly string[],
  take: number,
): Promise<OwedReview[]> {
  const lists = cohortIds.map(
    (cohortId) => Prisma.sql`
      SELECT r."id", r."dueAt" FROM "Review" r
      WHERE r."cohortId" = ${cohortId} AND r."state" = 'waiting' AND ${isNotBegunBy(viewer)}`,
  )
  return readOwed(await listVisibleReviewIds(viewer, { lists, inOrder: byDue, take }))
}

const isNotBegunBy = ({ id }: Viewer) => Prisma.sql`CASE WHEN r."handedToId" IS NULL
  THEN NOT EXISTS (
    SELECT 1 FROM "Iteration" i JOIN "VerdictDraft" d ON d."iterationId" = i."id" AND d."mentorId" = ${id}
    WHERE i."reviewId" = r."id" AND NOT EXISTS (SELECT 1 FROM "Verdict" v WHERE v."iterationId" = i."id"))
  ELSE r."handedToId" <> ${id} END`

/** Lists learners' unanswered questions about verdicts in these cohorts, longest wait first. */
export async function listQuestions(viewer: Viewer, cohortIds: readonly string[], take: number): Promise<OwedReview[]> {
  const lists = cohortIds.flatMap((cohortId) =>
    ['approved', 'changes-requested'].map(
      (state) => Prisma.sql`
        SELECT r."id", r."turnSince" FROM "Review" r
        WHERE r."cohortId" = ${cohortId} AND r."state" = ${state} AND r."turn" = 'mentor'`,
    ),
  )
  const bySince = Prisma.sql`"turnSince" ASC, "id" ASC`
  return readOwed(await listVisibleReviewIds(viewer, { lists, inOrder: bySince, take }))
}
