import 'server-only'
import type { Viewer } from '@/lib/doors/auth/viewer'
import { db } from '@/lib/foundation/database/db'
import { listFirstSeen } from '@/lib/mentoring/reviews/first-seen.data'
import { Prisma } from '@/prisma/generated/sqlite/client'

const MOST_STARTED = 40
/** Nearly all drafts are of work that still waits: they go with its verdict. */
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

/** A review that asks something of a mentor. */
export type OwedReview = Awaited<ReturnType<typeof readOwed>>[number]

/** A review the mentor has started, with when they last saved a draft; null without one. */
export type StartedReview = OwedReview & { readonly savedAt: Date | null }

const byDue = Prisma.sql`"dueAt" ASC, "id" ASC`

/**
 * What the viewer has claimed, written on, or been asked to take over, in these cohorts. There are few of them, so that
 * they are looked for by the person: by cohort they would be looked for among all reviews there.
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
  // Among no ids Prisma finds none by a condition for which SQLite reads every review.
  const drafted = drafts.length === 0 ? [] : [{ id: { in: drafts.map(({ reviewId }) => reviewId) } }]
  const rows = await db().review.findMany({
    where: { OR: [{ claimedById: id, state: 'claimed' }, { handedToId: id, state: 'waiting' }, ...drafted] },
    select: owedFields,
  })
  // What they gave to a colleague is the colleague's, though their draft is kept.
  const isTheirs = ({ claimedById, state, handedToId }: OwedReview) =>
    state === 'claimed' ? claimedById === id : state === 'waiting' && (handedToId ?? id) === id
  const here = rows.filter((row) => isTheirs(row) && cohortIds.includes(row.cohortId))
  if (here.length === 0) return []
  const list = Prisma.sql`
    SELECT r."id", r."dueAt" FROM "Review" r WHERE r."id" IN (${Prisma.join(here.map((row) => row.id))})`
  const seen = await listFirstSeen(viewer, { lists: [list], inOrder: byDue, take: MOST_STARTED })
  return inOrder(here, seen).map((row) => {
    const draft = drafts.find(({ reviewId }) => reviewId === row.id)
    return { ...row, savedAt: draft?.savedAt ?? null }
  })
}

/** What waits for a verdict in these cohorts and is not among what the viewer has started, the first due first. */
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
  return readOwed(await listFirstSeen(viewer, { lists, inOrder: byDue, take }))
}

const isNotBegunBy = ({ id }: Viewer) => Prisma.sql`CASE WHEN r."handedToId" IS NULL
  THEN NOT EXISTS (
    SELECT 1 FROM "Iteration" i JOIN "VerdictDraft" d ON d."iterationId" = i."id" AND d."mentorId" = ${id}
    WHERE i."reviewId" = r."id" AND NOT EXISTS (SELECT 1 FROM "Verdict" v WHERE v."iterationId" = i."id"))
  ELSE r."handedToId" <> ${id} END`

/** What learners of these cohorts asked about a verdict and nobody answered, those who wait longest first. */
export async function listQuestions(viewer: Viewer, cohortIds: readonly string[], take: number): Promise<OwedReview[]> {
  const lists = cohortIds.flatMap((cohortId) =>
    ['approved', 'changes-requested'].map(
      (state) => Prisma.sql`
        SELECT r."id", r."turnSince" FROM "Review" r
        WHERE r."cohortId" = ${cohortId} AND r."state" = ${state} AND r."turn" = 'mentor'`,
    ),
  )
  const bySince = Prisma.sql`"turnSince" ASC, "id" ASC`
  return readOwed(await listFirstSeen(viewer, { lists, inOrder: bySince, take }))
}
