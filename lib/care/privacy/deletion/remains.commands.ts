import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Transaction } from '@/lib/foundation/database/db'

type Person = { readonly id: string; readonly isDemo: boolean }

/**
 * Moves the reviews in which mentors have judged or written to a new, nameless learner, emptied of all that the person
 * brought: no id, no date and no word of theirs leads from there to anybody. Everything else stays with the account, and
 * goes with it.
 * @returns the ids of those reviews
 */
export async function keepWhatMentorsWrote(tx: Transaction, person: Person, now: Date): Promise<ReadonlySet<string>> {
  const learnerId = person.id
  // By their ids: by the learner of their review, all waits would be looked at.
  const own = await tx.review.findMany({ where: { learnerId }, select: { id: true } })
  const isOpen = { reviewId: { in: own.map(({ id }) => id) }, endedAt: null }
  await tx.reviewWait.updateMany({ where: isOpen, data: { endedAt: now } })
  const others = { some: { OR: [{ authorId: null }, { authorId: { not: learnerId } }] } }
  const rows = await tx.review.findMany({
    where: { learnerId, OR: [{ iterations: { some: { verdict: { isNot: null } } } }, { messages: others }] },
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
  // What mentors had begun to write can never be given; how a verdict helped was the learner's own word.
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
      // Screens say what they were (lib/mentoring/reviews).
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

/** Of the work itself only its kind is left, and when it was handed in: what a verdict was about. */
async function emptyWork(tx: Transaction, reviewIds: string[], formerId: string): Promise<void> {
  const shown = { iteration: { reviewId: { in: reviewIds } } }
  await tx.repositoryReading.deleteMany({ where: { evidence: shown } })
  const empty = { url: null, fileId: null, title: '', issuer: '', commit: null, note: '' }
  await tx.evidence.updateMany({ where: shown, data: { learnerId: formerId, ...empty } })
}
