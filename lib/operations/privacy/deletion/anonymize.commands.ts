import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Transaction } from '@/lib/foundation/database/db'

type Person = { readonly id: string; readonly isDemo: boolean }

/**
 * Moves the reviews in which mentors have judged or written to a new, nameless learner, without anything that the
 * person contributed: no id, date or word in them identifies anybody. Everything else is deleted with the account.
 * @returns the ids of those reviews
 */
export async function anonymizeReviews(tx: Transaction, person: Person, now: Date): Promise<ReadonlySet<string>> {
  const learnerId = person.id
  // Finds open waits by the reviews' ids: a condition on the learner would scan all waits.
  const own = await tx.review.findMany({ where: { learnerId }, select: { id: true } })
  const isOpen = { reviewId: { in: own.map(({ id }) => id) }, endedAt: null }
  await tx.reviewWait.updateMany({ where: isOpen, data: { endedAt: now } })
  const others = { some: { OR: [{ authorId: null }, { authorId: { not: learnerId } }] } }
  const rows = await tx.review.findMany({
    where: {
      learnerId,
      OR: [{ iterations: { some: { verdict: { isNot: null } } } }, { corrected: { some: {} } }, { messages: others }],
    },
    select: { id: true, state: true },
  })
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return new Set()
  const formerId = await makeFormerLearner(tx, person, now)
  await emptyWork(tx, ids, formerId)
  await tx.message.updateMany({
    where: { reviewId: { in: ids }, authorId: learnerId },
    data: { authorId: formerId, body: '' },
  })
  // Deletes the mentors' drafts, which can never be sent, and the learner's own ratings of verdicts.
  await tx.verdictDraft.deleteMany({ where: { reviewId: { in: ids } } })
  await tx.helpRating.deleteMany({ where: { verdict: { iteration: { reviewId: { in: ids } } } } })
  const undecided = rows.filter(({ state }) => state !== 'approved' && state !== 'lapsed').map(({ id }) => id)
  await tx.review.updateMany({ where: { id: { in: undecided } }, data: { state: 'withdrawn' } })
  const nobodys = { claimedById: null, claimedAt: null, draftedAt: null, handedToId: null }
  const over = { turn: 'none', turnSince: null, nudges: 0, version: { increment: 1 } }
  await tx.review.updateMany({ where: { id: { in: ids } }, data: { learnerId: formerId, ...nobodys, ...over } })
  return new Set(ids)
}

async function makeFormerLearner(tx: Transaction, { isDemo }: Person, now: Date): Promise<string> {
  const { id } = await tx.user.create({
    data: {
      // An empty name, which screens replace by what the person was (lib/mentoring/reviews).
      name: '',
      email: `former-${randomUUID()}@deleted.invalid`,
      isDemo,
      deletedAt: now,
      createdAt: now,
      learner: { create: { weeklyHours: 1, studyDays: 0, createdAt: now } },
    },
    select: { id: true },
  })
  return id
}

/** Empties the work itself. Only its kind and its time of submission stay: the subject of a verdict. */
async function emptyWork(tx: Transaction, reviewIds: string[], formerId: string): Promise<void> {
  const shown = { iteration: { reviewId: { in: reviewIds } } }
  await tx.repositoryReading.deleteMany({ where: { evidence: shown } })
  const empty = { url: null, fileId: null, title: '', issuer: '', commit: null, workKey: null, note: '' }
  await tx.evidence.updateMany({ where: shown, data: { learnerId: formerId, ...empty } })
}
