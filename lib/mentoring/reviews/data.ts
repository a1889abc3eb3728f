import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { invalid, notFound } from '@/lib/foundation/errors'
import { isId } from '@/lib/foundation/values/id'
import { type ListPlace, readListCursor, writeListCursor } from '@/lib/foundation/values/newest-first'
import { hasCheckRun } from '@/lib/learning/checks/newest-run.data'
import { getStepContent } from '@/lib/learning/roadmaps/data'
import type { StepContent } from '@/lib/learning/roadmaps/roadmap'
import { countWaiting, sumCounts } from '@/lib/mentoring/cohorts/counts.data'
import { decideLead } from '@/lib/mentoring/cohorts/lead'
import { toWorkingWeek, weekFields } from '@/lib/mentoring/cohorts/settings/stored-week'
import { absenceFields, findAwayUntil } from '@/lib/people/accounts/away/away'
import { activeMentors } from '@/lib/people/accounts/policy'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { startAgain } from '@/messages/generated/foundation/fields'
import type { Prisma } from '@/prisma/generated/sqlite/client'
import { hasClaimLapsed } from './claims/claim'
import { findDraftToContinue } from './drafts/verdict-draft'
import { threadsVisibleTo } from './policy'
import { getPermissions, nameLearner, presentClaim } from './present-review'
import { readHeads } from './queue/heads.data'
import { queueCohorts, queueIds } from './queue/queue.data'
import { readQueueCursor, writeQueueCursor } from './queue/queue-cursor'
import type { QueueItem, QueuePage, ReviewDetail, ReviewedStep, ReviewSummaryPage, ScoreSuggestion } from './review'
import { isAwaitingVerdict } from './review-snapshot'
import { outcomeSchema, type QueueQuery } from './schema'
import { parseState, parseTurn, toReviewSnapshot } from './stored-review'
import {
  BYTES_BESIDE_CHECKS,
  findNewestAttempt,
  listAttempts,
  listMessages,
  type RecordPart,
} from './verdicts/record.data'
import { listSuggestions } from './verdicts/suggestions.data'

const person = { select: { name: true } } as const

/**
 * Lists a page of the viewer's queue: oldest due first, or newest first of `done`. Uses a fixed number of queries.
 * @throws not-found unless the viewer is a mentor or an admin and runs the cohort; invalid for a bad cursor, and
 * without a cohort beyond 50
 */
export async function listQueue(viewer: Viewer, query: QueueQuery, now = new Date()): Promise<QueuePage> {
  const { state = 'waiting', cohort, limit } = query
  const cohortIds = await queueCohorts(viewer, cohort)
  const cursor = query.cursor === undefined ? null : readQueueCursor(query.cursor)
  if (query.cursor !== undefined && !cursor) throw invalid('cursor', startAgain())
  const direction = state === 'done' ? 'desc' : 'asc'
  const ids = await queueIds(viewer, { state, cohortIds, cursor, direction, take: limit + 1 })
  const shown = ids.slice(0, limit)
  const [heads, rows] = await Promise.all([
    readHeads(viewer, shown),
    db().review.findMany({
      where: { id: { in: shown } },
      orderBy: [{ dueAt: direction }, { id: direction }],
      include: { claimedBy: person, handedTo: person },
    }),
  ])
  const reviews = rows.flatMap((row): QueueItem[] => {
    const head = heads.get(row.id)
    if (!head) return []
    const item = {
      id: row.id,
      ...head,
      state: parseState(row.state),
      submittedAt: row.submittedAt.toISOString(),
      dueAt: row.dueAt.toISOString(),
      claimedByMe: row.claimedById === viewer.id,
      claimedByName: row.claimedBy?.name ?? null,
      claimHasLapsed: row.state === 'claimed' && row.claimedById !== viewer.id && hasClaimLapsed(row, now),
      handedToMe: row.handedToId === viewer.id,
      handedToName: row.handedTo?.name ?? null,
      turn: parseTurn(row.turn),
      turnSince: row.turnSince?.toISOString() ?? null,
    }
    return [item]
  })
  const last = rows.at(-1)
  return { reviews, nextCursor: ids.length > limit && last ? writeQueueCursor(last) : null }
}

/**
 * Finds a review with a page of its attempts and one of its messages; null unless it is the viewer's own or of a cohort
 * they run.
 * @param asked which pages; the newest when left out
 */
export async function findReviewById(
  viewer: Viewer,
  reviewId: string,
  now = new Date(),
  asked: RecordPart = {},
): Promise<ReviewDetail | null> {
  return isId(reviewId) ? findReview(viewer, { id: reviewId }, now, asked) : null
}

/** As `findReviewById`. @throws not-found where that returns null */
export async function getReview(
  viewer: Viewer,
  reviewId: string,
  now = new Date(),
  asked: RecordPart = {},
): Promise<ReviewDetail> {
  const review = await findReviewById(viewer, reviewId, now, asked)
  if (!review) throw notFound('review')
  return review
}

/** Finds the viewer's own review of a step; null before the first submission. */
export async function findReviewOfStep(
  viewer: Viewer,
  stepId: string,
  now = new Date(),
  asked: RecordPart = {},
): Promise<ReviewDetail | null> {
  return findReview(viewer, { stepId, learnerId: viewer.id }, now, asked)
}

const stepFields = { select: { id: true, slug: true, title: true, roadmap: { select: { slug: true } } } } as const
type StepRow = { id: string; slug: string; title: string; roadmap: { slug: string } }
const reviewedStep = ({ roadmap, ...step }: StepRow): ReviewedStep => ({ ...step, roadmapSlug: roadmap.slug })

/** Selects the active mentors of a cohort by name. */
const mentors = {
  where: { role: 'mentor', user: activeMentors },
  orderBy: [{ user: { name: 'asc' } }, { userId: 'asc' }],
  select: { userId: true, joinedAt: true, isLead: true, user: { select: { id: true, name: true, ...absenceFields } } },
} satisfies Prisma.Cohort$membershipsArgs

type Which = { id: string } | { stepId: string; learnerId: string }

function readReview(viewer: Viewer, which: Which) {
  return db().review.findFirst({
    where: { AND: [which, threadsVisibleTo(viewer)] },
    include: {
      learner: { select: { user: { select: { id: true, name: true, deletedAt: true } } } },
      step: stepFields,
      cohort: { select: { id: true, name: true, promisedHours: true, ...weekFields, memberships: mentors } },
      claimedBy: person,
      handedTo: person,
      drafts: { where: { mentorId: viewer.id } },
    },
  })
}

async function findReview(viewer: Viewer, which: Which, now: Date, asked: RecordPart): Promise<ReviewDetail | null> {
  const row = await readReview(viewer, which)
  if (!row) return null
  const { memberships, id, name, promisedHours, ...week } = row.cohort
  const content = await getStepContent(viewer, row.stepId)
  const [suggestions, isRunShown] = await Promise.all([
    findSuggestions(viewer, row, content),
    // Mentors see it beside the work whether or not it suggests anything.
    content.check !== null && row.learnerId !== viewer.id && hasCheckRun(viewer, row),
  ])
  const part = isRunShown ? { bytes: BYTES_BESIDE_CHECKS, ...asked } : asked
  const [attempts, messages, newestApart, place] = await Promise.all([
    listAttempts(viewer, row, part),
    listMessages(viewer, row.id, asked),
    asked.attemptsBefore === undefined ? null : findNewestAttempt(viewer, row.id),
    queuePlace(viewer, row),
  ])
  // The first page contains the newest: a second read could return a submission made in between, and mark that page as
  // an older one. Pages of older ones never contain it, not even without any to show.
  const newest = asked.attemptsBefore === undefined ? toNumbered(attempts.iterations) : newestApart
  const snapshot = toReviewSnapshot({ ...row, iterations: newest ? [newest] : [] })
  return {
    id: row.id,
    state: snapshot.state,
    version: row.version,
    step: reviewedStep(row.step),
    learner: toLearner(row.learner.user),
    cohort: { id, name, promisedHours, week: toWorkingWeek(week) },
    submittedAt: row.submittedAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    ...presentClaim(viewer, snapshot, row.claimedBy, now),
    handedTo: row.handedTo && { name: row.handedTo.name, isMe: row.handedToId === viewer.id },
    turn: snapshot.turn,
    turnSince: row.turnSince?.toISOString() ?? null,
    draft: await ownDraft(row, newest?.id),
    suggestions,
    queuePlace: place,
    newest: newest ?? null,
    ...attempts,
    ...messages,
    ...getPermissions(
      viewer,
      snapshot,
      {
        mentors: memberships.map(({ user }) => ({
          id: user.id,
          name: user.name,
          awayUntil: findAwayUntil(user, now),
        })),
        leadId: decideLead(memberships),
        newest: attempts.iterations.find((one) => one.id === newest?.id) ?? null,
      },
      now,
    ),
    asOf: { now: now.toISOString(), timeZone: viewer.timeZone },
  }
}

const toNumbered = ([newest]: ReviewDetail['iterations']) => newest && { id: newest.id, number: newest.number }

type StoredLearner = { readonly id: string; readonly name: string; readonly deletedAt: Date | null }
const toLearner = ({ id, name, deletedAt }: StoredLearner) => ({
  id,
  name: nameLearner(name),
  isGone: deletedAt !== null,
})

type DraftSource = Pick<NonNullable<Awaited<ReturnType<typeof readReview>>>, 'drafts' | 'stepId'>

/** Returns the viewer's draft; reads the rubric only where there is one. */
async function ownDraft({ drafts, stepId }: DraftSource, newestId: string | undefined) {
  if (drafts.length === 0) return null
  const rubric = await db().rubricRow.findMany({ where: { stepId, retiredAt: null }, select: { id: true } })
  const rowIds = rubric.map(({ id }) => id)
  return findDraftToContinue(drafts, newestId, rowIds)
}

/** Returns what the checks suggest to a mentor who may judge the work, now or once it is claimed. */
function findSuggestions(
  viewer: Viewer,
  row: { learnerId: string; stepId: string; state: string },
  content: StepContent,
): Promise<readonly ScoreSuggestion[]> | [] {
  const isTheirs = row.learnerId !== viewer.id && isAwaitingVerdict(parseState(row.state))
  return isTheirs ? listSuggestions(db(), viewer, row, content) : []
}

type Placed = { id: string; learnerId: string; cohortId: string; state: string; dueAt: Date }

/** Returns the position of the viewer's review in its cohort's queue. */
async function queuePlace(viewer: Viewer, { id, learnerId, cohortId, state, dueAt }: Placed) {
  if (learnerId !== viewer.id || state !== 'waiting') return null
  const [ahead, all] = await Promise.all([
    countWaiting(viewer, [cohortId], { dueAt, id }),
    countWaiting(viewer, [cohortId]),
  ])
  return { place: sumCounts(ahead) + 1, of: sumCounts(all) }
}

type LearnerReviewsQuery = {
  /** Maximum number; all when left out: a learner has at most one for each step. */
  readonly most?: number
  /** `reviewsBefore` of the page before, which has newer ones. */
  readonly reviewsBefore?: string
}

/** Lists a page of a learner's reviews that the viewer may see, newest submission first. */
export async function listLearnerReviews(
  viewer: Viewer,
  learnerId: string,
  { most, reviewsBefore }: LearnerReviewsQuery = {},
): Promise<ReviewSummaryPage> {
  const newest = { orderBy: { number: 'desc' }, take: 1, include: { verdict: { select: { outcome: true } } } } as const
  const rows = await db().review.findMany({
    where: { learnerId, AND: [threadsVisibleTo(viewer), submittedBefore(readListCursor(reviewsBefore))] },
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    take: most && most + 1,
    include: {
      step: stepFields,
      cohort: { select: { name: true } },
      iterations: newest,
    },
  })
  const shown = rows.slice(0, most)
  const last = shown.at(-1)
  const hasMore = last && shown.length < rows.length
  return {
    reviews: shown.map(({ id, state, step, cohort, submittedAt, dueAt, iterations: [iteration] }) => ({
      id,
      state: parseState(state),
      step: reviewedStep(step),
      cohortName: cohort.name,
      submittedAt: submittedAt.toISOString(),
      dueAt: dueAt.toISOString(),
      iteration: iteration?.number ?? 0,
      outcome: iteration?.verdict ? outcomeSchema.parse(iteration.verdict.outcome) : null,
    })),
    reviewsBefore: hasMore ? writeListCursor({ createdAt: last.submittedAt, id: last.id }) : null,
  }
}

/** As `olderThanFilter`, by submission: a later attempt moves a review to the front. */
function submittedBefore(place: ListPlace | null): Prisma.ReviewWhereInput {
  if (!place) return {}
  const { createdAt: submittedAt, id } = place
  return { OR: [{ submittedAt: { lt: submittedAt } }, { submittedAt, id: { lt: id } }] }
}
