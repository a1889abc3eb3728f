import 'server-only'
import { setImmediate as breathe } from 'node:timers/promises'
import { db, type Transaction } from '@/lib/foundation/database/db'
import type { Operator } from '@/lib/platform/auth/viewer'
import { type IntegrityCheck, ProblemLines } from './check'
import { findReviewProblems } from './review-rounds'

const BATCH = 200

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

const load = (from: Transaction, id: string | { gt: string }, take: number) =>
  from.review.findMany({
    where: { id },
    orderBy: { id: 'asc' },
    take,
    select: {
      ...{ id: true, state: true, claimedById: true, turn: true, turnSince: true },
      iterations: { orderBy: { number: 'asc' }, select: { number: true, verdict: { select: { outcome: true } } } },
      waits: { select: { endedAt: true } },
    },
  })
