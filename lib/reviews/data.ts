import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { isId } from '@/lib/cohorts/schema'
import { db } from '@/lib/db'
import { invalid, notFound } from '@/lib/errors'
import { hasLapsed, lapsedBefore } from './lifecycle'
import { reviewsVisibleTo, threadsVisibleTo } from './policy'
import { iterationOf, messageOf, permissionsOf } from './present-review'
import { afterQueueCursor, readQueueCursor, writeQueueCursor } from './queue-cursor'
import type { QueueItem, QueuePage, ReviewDetail, ReviewedStep, ReviewSummary } from './review'
import { outcomeSchema, type QueueQuery, type QueueState } from './schema'
import { parseState, standingOf } from './stored-review'

/** What stands under each heading of the queue. A lapsed claim of somebody else's waits again. */
function inState(viewer: Viewer, state: QueueState | undefined, now: Date) {
  const lapsed = {
    state: 'claimed',
    OR: [{ claimedById: null }, { claimedById: { not: viewer.id }, claimedAt: { lte: lapsedBefore(now) } }],
  }
  if (state === 'waiting') return { OR: [{ state: 'waiting' }, lapsed] }
  if (state === 'claimed') return { state: 'claimed' }
  if (state === 'mine') return { state: 'claimed', claimedById: viewer.id }
  return { state: { in: state === 'done' ? ['approved', 'changes-requested'] : ['waiting', 'claimed'] } }
}

/**
 * A page of the viewer's queue: oldest due first; what is done, newest first.
 * @throws not-found for who is neither mentor nor admin, invalid for what is no cursor
 */
export async function listQueue(viewer: Viewer, query: QueueQuery, now = new Date()): Promise<QueuePage> {
  const visible = reviewsVisibleTo(viewer)
  if (!visible) throw notFound('The page')
  const { state, limit } = query
  const cursor = query.cursor === undefined ? null : readQueueCursor(query.cursor)
  if (query.cursor !== undefined && !cursor) throw invalid('cursor', 'Start again from the first page.')
  const direction = state === 'done' ? 'desc' : 'asc'
  const rows = await db().review.findMany({
    where: { AND: [visible, inState(viewer, state, now), cursor ? afterQueueCursor(cursor, direction) : {}] },
    orderBy: [{ dueAt: direction }, { id: direction }],
    take: limit + 1,
    include: {
      learner: { select: { user: { select: { name: true } } } },
      step: { select: { title: true } },
      cohort: { select: { name: true } },
      claimedBy: { select: { name: true } },
      _count: { select: { iterations: true } },
    },
  })
  const shown = rows.slice(0, limit)
  const reviews = shown.map(
    (row): QueueItem => ({
      id: row.id,
      learnerName: row.learner.user.name,
      stepTitle: row.step.title,
      cohortName: row.cohort.name,
      state: parseState(row.state),
      iteration: row._count.iterations,
      submittedAt: row.submittedAt.toISOString(),
      dueAt: row.dueAt.toISOString(),
      claimedByMe: row.claimedById === viewer.id,
      claimedByName: row.claimedBy?.name ?? null,
      claimHasLapsed: row.state === 'claimed' && row.claimedById !== viewer.id && hasLapsed(row, now),
    }),
  )
  const last = shown.at(-1)
  return { reviews, nextCursor: rows.length > limit && last ? writeQueueCursor(last) : null }
}

/** Everything of one review; null unless it is the viewer's own or of a cohort they run. */
export async function findReviewById(viewer: Viewer, reviewId: string, now = new Date()): Promise<ReviewDetail | null> {
  return isId(reviewId) ? findReview(viewer, { id: reviewId }, now) : null
}

/** As `findReviewById`; throws not-found where there is none to see. */
export async function getReview(viewer: Viewer, reviewId: string, now = new Date()): Promise<ReviewDetail> {
  const review = await findReviewById(viewer, reviewId, now)
  if (!review) throw notFound('The review')
  return review
}

/** The viewer's own review of a step, or null before the first submission. */
export async function findReviewOfStep(viewer: Viewer, stepId: string, now = new Date()): Promise<ReviewDetail | null> {
  return findReview(viewer, { stepId, learnerId: viewer.id }, now)
}

const stepFields = { select: { id: true, slug: true, title: true, roadmap: { select: { slug: true } } } } as const
type StepRow = { id: string; slug: string; title: string; roadmap: { slug: string } }
const reviewedStep = ({ roadmap, ...step }: StepRow): ReviewedStep => ({ ...step, roadmapSlug: roadmap.slug })

type Which = { id: string } | { stepId: string; learnerId: string }

async function readReview(viewer: Viewer, which: Which) {
  const person = { select: { name: true } } as const
  return db().review.findFirst({
    where: { AND: [which, threadsVisibleTo(viewer)] },
    include: {
      learner: { select: { user: { select: { id: true, name: true } } } },
      step: stepFields,
      cohort: {
        select: {
          id: true,
          name: true,
          promisedHours: true,
          memberships: { where: { role: 'mentor', userId: viewer.id }, select: { userId: true } },
        },
      },
      claimedBy: person,
      iterations: {
        orderBy: { number: 'desc' },
        include: {
          evidence: { select: { url: true, commit: true, note: true } },
          verdict: {
            include: {
              mentor: person,
              scores: { include: { rubricRow: true }, orderBy: { rubricRow: { position: 'asc' } } },
            },
          },
        },
      },
      messages: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], include: { author: person } },
    },
  })
}

async function findReview(viewer: Viewer, which: Which, now: Date): Promise<ReviewDetail | null> {
  const row = await readReview(viewer, which)
  if (!row) return null
  const { memberships, ...cohort } = row.cohort
  return {
    id: row.id,
    state: parseState(row.state),
    version: row.version,
    step: reviewedStep(row.step),
    learner: row.learner.user,
    cohort,
    submittedAt: row.submittedAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    claim: row.claimedBy &&
      row.claimedAt && {
        name: row.claimedBy.name,
        at: row.claimedAt.toISOString(),
        isMine: row.claimedById === viewer.id,
        hasLapsed: hasLapsed(row, now),
      },
    iterations: row.iterations.map(iterationOf),
    messages: row.messages.map((message) => messageOf(viewer, message)),
    ...permissionsOf(
      viewer,
      standingOf(row, row.learnerId, row.iterations.length),
      memberships.map(({ userId }) => userId),
      now,
    ),
    asOf: { now: now.toISOString(), timeZone: viewer.timeZone },
  }
}

/** Those reviews of a learner that the viewer may see, newest submission first. */
export async function listReviewsOf(viewer: Viewer, learnerId: string): Promise<ReviewSummary[]> {
  const newest = { orderBy: { number: 'desc' }, take: 1, include: { verdict: { select: { outcome: true } } } } as const
  const rows = await db().review.findMany({
    where: { AND: [threadsVisibleTo(viewer), { learnerId }] },
    orderBy: [{ submittedAt: 'desc' }, { id: 'asc' }],
    include: {
      step: stepFields,
      cohort: { select: { name: true } },
      iterations: newest,
    },
  })
  return rows.map(({ id, state, step, cohort, submittedAt, dueAt, iterations: [last] }) => ({
    id,
    state: parseState(state),
    step: reviewedStep(step),
    cohortName: cohort.name,
    submittedAt: submittedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    iteration: last?.number ?? 0,
    outcome: last?.verdict ? outcomeSchema.parse(last.verdict.outcome) : null,
  }))
}
