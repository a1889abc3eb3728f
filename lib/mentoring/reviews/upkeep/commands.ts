import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { notify } from '@/lib/people/notifications/commands'
import type { Operator } from '@/lib/platform/auth/viewer'
import type { Prisma } from '@/prisma/generated/sqlite/client'
import { getClaimLapseLimit } from '../claims/claim'
import { countDueReminders, DAY_MS, SILENCE_MS } from '../messages/silence'
import { promiseBroken, reviewLapsed, turnReminder } from '../notices'
import { reviewNotifications } from '../notification-definitions'
import { publishReviewsChanged } from '../notify.commands'
import { isAwaitingVerdict } from '../review-snapshot'
import { getNewestIterationNumber, parseState, parseTurn } from '../stored-review'
import {
  type ReviewRow,
  reviewRowFields,
  staleReviewConflict,
  toParties,
  transitionReviews,
} from '../transitions.commands'
import {
  type BrokenPromise,
  listBrokenPromises,
  listQuietReviews,
  listReviewsToRemind,
  type OverduePlace,
} from './data'

/**
 * Scheduled jobs for reviews. Each may run at any moment, late, and in several processes at once; it returns how many
 * reviews it handled. Transactions stay short: other writers wait for them.
 */

const BATCH = 20
/** Leaves the rest to the next run, so that no job delays the others for long. */
const MOST_BATCHES = 250

/** Runs batches one after the other until one is not full. */
async function inBatches(batch: () => Promise<number>): Promise<number> {
  let done = 0
  for (let n = 0; n < MOST_BATCHES; n++) {
    const count = await batch()
    done += count
    if (count < BATCH) break
  }
  return done
}

type Order = Prisma.ReviewOrderByWithRelationInput | Prisma.ReviewOrderByWithRelationInput[]

const load = (tx: Transaction, where: Prisma.ReviewWhereInput, orderBy: Order): Promise<ReviewRow[]> =>
  tx.review.findMany({ where, orderBy, take: BATCH, include: reviewRowFields })

/** Releases claims without a saved draft for half an hour, or whose mentor is gone. */
export async function returnLapsedClaims(_operator: Operator, now: Date): Promise<number> {
  const before = getClaimLapseLimit(now)
  const isQuiet = { claimedAt: { lte: before }, OR: [{ draftedAt: null }, { draftedAt: { lte: before } }] }
  const where = { state: 'claimed', OR: [{ claimedById: null }, { claimedAt: null }, isQuiet] }
  return inBatches(() =>
    db().$transaction(async (tx) => {
      const moved = await transitionReviews(
        tx,
        await load(tx, where, [{ dueAt: 'asc' }, { id: 'asc' }]),
        { kind: 'lapse-claim' },
        now,
      )
      await publishReviewsChanged(tx, moved.map(toParties), now)
      return moved.length
    }),
  )
}

/** Lapses work that needs changes after four weeks of the learner's silence. */
export async function lapseSilentReviews(_operator: Operator, now: Date): Promise<number> {
  const since = new Date(now.getTime() - SILENCE_MS)
  const where = { state: 'changes-requested', turn: 'learner', turnSince: { lte: since } }
  return inBatches(() =>
    db().$transaction(async (tx) => {
      const moved = await transitionReviews(tx, await load(tx, where, { turnSince: 'asc' }), { kind: 'lapse' }, now)
      const notices = moved.map((row) => reviewLapsed(toParties(row), getNewestIterationNumber(row)))
      await notify(tx, reviewNotifications, notices, now)
      await publishReviewsChanged(tx, moved.map(toParties), now)
      return moved.length
    }),
  )
}

/** Settles threads of approved work after four weeks without a message. */
export async function settleQuietThreads(_operator: Operator, now: Date): Promise<number> {
  const since = new Date(now.getTime() - SILENCE_MS)
  return inBatches(() =>
    db().$transaction(async (tx) => {
      const where = { id: { in: await listQuietReviews(tx, since, BATCH) } }
      const moved = await transitionReviews(tx, await load(tx, where, { turnSince: 'asc' }), { kind: 'settle' }, now)
      await publishReviewsChanged(tx, moved.map(toParties), now)
      return moved.length
    }),
  )
}

/**
 * Reminds the side whose turn it is after 3, 7 and 14 days, each once: the learner, or all mentors of the cohort. After
 * a long downtime only the newest reminder is sent.
 */
export async function sendTurnReminders(_operator: Operator, now: Date): Promise<number> {
  return inBatches(() =>
    db().$transaction(async (tx) => {
      const rows = await load(tx, { id: { in: await listReviewsToRemind(tx, now, BATCH) } }, { turnSince: 'asc' })
      const nudged = rows.flatMap((row) => {
        const [count, side, since] = [countDueReminders(row, now), parseTurn(row.turn), row.turnSince]
        return count === null || side === 'none' || !since ? [] : [{ row, count, side, since }]
      })
      await countNudges(tx, nudged)
      const notices = nudged.flatMap(({ row, count, side, since }) => {
        const days = Math.floor((now.getTime() - since.getTime()) / DAY_MS)
        return turnReminder(toParties(row), {
          side,
          since,
          count,
          days,
          isWait: isAwaitingVerdict(parseState(row.state)),
        })
      })
      await notify(tx, reviewNotifications, notices, now)
      return nudged.length
    }),
  )
}

/** Stores the counts. Of two concurrent processes, one finds a count changed and sends nothing. */
async function countNudges(tx: Transaction, nudged: readonly { row: ReviewRow; count: number }[]): Promise<void> {
  for (const nudges of new Set(nudged.map(({ count }) => count))) {
    const alike = nudged.filter(({ count }) => count === nudges)
    // Each change of the turn changes its start, so the side need not be compared: it would only draw PostgreSQL to the
    // index of all turns of one side.
    const unchanged = alike.map(({ row: { id, turnSince, nudges } }) => ({ id, turnSince, nudges }))
    const { count } = await tx.review.updateMany({ where: { OR: unchanged }, data: { nudges } })
    if (count !== alike.length) throw staleReviewConflict()
  }
}

/** Overdue reviews in one statement: others wait for it no longer than for a page. */
const LOOKED_AT = 100
/** Learners notified in one run. */
const MOST_TOLD = 1000

/** Notifies learners once for each wait that the promised time is past and that they may request another mentor. */
export async function notifyBrokenPromises(operator: Operator, now: Date): Promise<number> {
  let told = 0
  let after: OverduePlace | null = null
  do {
    const page: Awaited<ReturnType<typeof listBrokenPromises>> = await listBrokenPromises(
      operator,
      { after, take: LOOKED_AT },
      now,
    )
    for (let at = 0; at < page.broken.length; at += BATCH) await tellBroken(page.broken.slice(at, at + BATCH), now)
    told += page.broken.length
    after = page.last
  } while (after && told < MOST_TOLD)
  return told
}

/** Notifies the learners whose wait still runs. */
const tellBroken = (broken: readonly BrokenPromise[], now: Date): Promise<void> =>
  db().$transaction(async (tx) => {
    const waitIds = new Map(broken.map(({ reviewId, waitId }) => [reviewId, waitId]))
    const where = {
      id: { in: [...waitIds.keys()] },
      askedAnotherAt: null,
      waits: { some: { id: { in: [...waitIds.values()] }, endedAt: null } },
    }
    const parties = (await load(tx, where, { id: 'asc' })).map(toParties)
    const notices = parties.map((one) => promiseBroken(one, waitIds.get(one.reviewId) ?? ''))
    await notify(tx, reviewNotifications, notices, now)
    await publishReviewsChanged(tx, parties, now)
  })
