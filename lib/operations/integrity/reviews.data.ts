import 'server-only'
import { setImmediate as breathe } from 'node:timers/promises'
import { db, type Transaction } from '@/lib/foundation/database/db'
import type { Operator } from '@/lib/platform/auth/viewer'
import { type IntegrityCheck, ProblemLines } from './check'
import { findReviewProblems, type StoredReview } from './review-rounds'

const BATCH = 200
/** Most conditions in one query: SQLite limits the depth of an expression. */
const AT_ONCE = 100

/** Checks every review against its rounds and verdicts. */
export async function checkReviews(_operator: Operator): Promise<IntegrityCheck> {
  const lines = new ProblemLines()
  let seen = 0
  for (let after = ''; ; await breathe()) {
    const reviews = await load(db(), { gt: after }, BATCH)
    for (const review of reviews)
      if (findReviewProblems(review).length > 0) lines.add(...(await brokenForSure(review.id)))
    seen += reviews.length
    const last = reviews.at(-1)
    if (!last) break
    after = last.id
  }
  return {
    name: 'Reviews stand where their verdicts put them',
    seen: `${seen} reviews`,
    problems: lines.all(),
    remarks: [],
  }
}

/** Rereads a review in one transaction, because a write may have come between the queries of the first read. */
async function brokenForSure(id: string): Promise<string[]> {
  const [review] = await db().$transaction((tx) => load(tx, id, 1))
  return review ? findReviewProblems(review).map((what) => `review ${id}: ${what}`) : []
}

async function load(from: Transaction, id: string | { gt: string }, take: number): Promise<StoredReview[]> {
  const rows = await from.review.findMany({
    where: { id },
    orderBy: { id: 'asc' },
    take,
    select: {
      id: true,
      state: true,
      claimedById: true,
      turn: true,
      turnSince: true,
      learnerId: true,
      iterations: { orderBy: { number: 'asc' }, select: { number: true, verdict: { select: { outcome: true } } } },
      waits: { select: { endedAt: true } },
      corrected: { select: { id: true, iteration: { select: { reviewId: true } } } },
      learner: { select: { user: { select: { deletedAt: true } } } },
    },
  })
  const logged = await listLogged(from, rows)
  return rows.map(({ learnerId, learner, corrected, ...row }) => ({
    ...row,
    corrected: corrected.map((one) => ({
      ...one,
      isLogged: learner.user.deletedAt !== null || logged.has(`${learnerId} ${toKey(one.id)}`),
    })),
  }))
}

const toKey = (correctedId: string) => `correction:${correctedId}`

type Corrected = { readonly learnerId: string; readonly corrected: readonly { readonly id: string }[] }

/** Lists the corrections of these reviews that their learners' logs have: the learner's id and the line's key. */
async function listLogged(from: Transaction, rows: readonly Corrected[]): Promise<ReadonlySet<string>> {
  const keys = rows.flatMap(({ learnerId, corrected }) =>
    corrected.map(({ id }) => ({ learnerId, idempotencyKey: toKey(id) })),
  )
  const found = new Set<string>()
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    const where = { OR: keys.slice(at, at + AT_ONCE) }
    const lines = await from.event.findMany({ where, select: { learnerId: true, idempotencyKey: true } })
    for (const { learnerId, idempotencyKey } of lines) found.add(`${learnerId} ${idempotencyKey}`)
  }
  return found
}
