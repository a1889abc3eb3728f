import 'server-only'
import { db, type Transaction } from '@/lib/db'
import { notify } from '@/lib/notifications/commands'
import { paths } from '@/lib/paths'
import type { CompletionRule } from '@/lib/roadmaps/roadmap'

/** What becomes of reviews when the steps they are of are replaced. Reviews themselves lie above progress. */

/**
 * A review that had gone on under another step goes back to the one it was begun for, when a release is taken back: that
 * step stands again, and the other is gone.
 */
export async function bringReviewsHome(): Promise<void> {
  const begun = { number: 1, evidence: { step: { retiredAt: null, completionRule: 'review' } } }
  const strayed = await db().review.findMany({
    where: { step: { retiredAt: { not: null } }, iterations: { some: begun } },
    select: {
      id: true,
      learnerId: true,
      iterations: { where: begun, select: { evidence: { select: { stepId: true } } } },
    },
  })
  for (const { id, learnerId, iterations } of strayed) {
    const stepId = iterations[0]?.evidence.stepId
    if (stepId === undefined) continue
    await db().$transaction(async (tx) => {
      const there = await tx.review.count({ where: { learnerId, stepId } })
      if (there === 0) await tx.review.updateMany({ where: { id }, data: { stepId } })
    })
  }
}

const waits = ['waiting', 'claimed']
const isOpen = ({ state }: { readonly state: string }) => waits.includes(state) || state === 'changes-requested'

/**
 * A review of a step that is gone goes on under the step that is reviewed in its place, with all its iterations: of
 * several the one that waits longest, else the newest. The others stay to be read where they were. What is open of them
 * is withdrawn, for a verdict there would count for nothing.
 */
export async function carryReview(tx: Transaction, carry: ReviewCarry, learnerId: string): Promise<void> {
  const { successor, predecessors, now } = carry
  if (successor.completionRule !== 'review') return
  const retired = predecessors.filter(({ isRetired }) => isRetired).map(({ id }) => id)
  const reviews = await readReviews(tx, learnerId, retired)
  const there = await tx.review.count({ where: { learnerId, stepId: successor.id } })
  const longest = reviews
    .filter(({ state }) => waits.includes(state))
    .reduce<Stray | null>((first, one) => (first && first.dueAt <= one.dueAt ? first : one), null)
  const goesOn = there > 0 ? null : (longest ?? reviews.find(isOpen) ?? reviews[0])
  if (goesOn) await tx.review.update({ where: { id: goesOn.id }, data: { stepId: successor.id } })
  const left = reviews.filter((review) => review !== goesOn && isOpen(review))
  await withdraw(tx, left, now)
}
type ReviewCarry = {
  readonly successor: { readonly id: string; readonly completionRule: CompletionRule }
  readonly predecessors: readonly { readonly id: string; readonly isRetired: boolean }[]
  readonly now: Date
}

const readReviews = (tx: Transaction, learnerId: string, stepIds: readonly string[]) =>
  tx.review.findMany({
    where: { learnerId, stepId: { in: [...stepIds] } },
    orderBy: { submittedAt: 'desc' },
    select: {
      id: true,
      state: true,
      version: true,
      dueAt: true,
      claimedById: true,
      learner: { select: { user: { select: { name: true } } } },
      step: { select: { title: true } },
      cohort: { select: { name: true } },
    },
  })
type Stray = Awaited<ReturnType<typeof readReviews>>[number]

async function withdraw(tx: Transaction, left: readonly Stray[], now: Date): Promise<void> {
  if (left.length === 0) return
  const ids = { in: left.map(({ id }) => id) }
  await tx.reviewWait.updateMany({ where: { reviewId: ids, endedAt: null }, data: { endedAt: now } })
  const free = { claimedById: null, claimedAt: null, draftedAt: null, handedToId: null }
  const nobodysTurn = { turn: 'none', turnSince: null, nudges: 0 }
  const data = { state: 'withdrawn', ...free, ...nobodysTurn, version: { increment: 1 } }
  await tx.review.updateMany({ where: { id: ids }, data })
  const claimed = left.flatMap(({ claimedById, ...review }) => (claimedById ? [{ ...review, claimedById }] : []))
  await notify(
    tx,
    claimed.map(({ id, version, claimedById, learner, step, cohort }) => ({
      userId: claimedById,
      kind: 'work-withdrawn',
      key: `withdrawn:${id}:${version + 1}`,
      facts: { step: step.title, learner: learner.user.name, cohort: cohort.name, side: 'mentor' },
      path: paths.review(id),
    })),
    now,
  )
}
