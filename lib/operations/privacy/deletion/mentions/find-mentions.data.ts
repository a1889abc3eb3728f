import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import { paths } from '@/lib/foundation/paths'
import { COLLECTED_MS } from '@/lib/mentoring/messages/notify.commands'
import type { NoticeKind } from '@/lib/people/notifications/notice'

type Gone = { readonly id: string; readonly name: string; readonly reviewsKept: ReadonlySet<string> }

/** Another person's notification that names the person. `named`: only the name itself identifies them. */
export type FoundMention = {
  readonly id: string
  readonly userId: string
  readonly kind: string
  readonly key: string
  readonly facts: string
  readonly path: string
  readonly side: 'learner' | 'mentor' | 'named'
}

/** Most conditions per query: SQLite limits the depth of an expression. */
const AT_ONCE = 100

/**
 * Finds other people's notifications about a person. A learner is found by links to their reviews and pages, a mentor
 * by their writings; where a notification has no id of its author, by the whole name.
 */
export async function findMentions(tx: Transaction, gone: Gone): Promise<FoundMention[]> {
  const found = new Map<string, FoundMention>()
  const add = async (conditions: readonly object[], side: FoundMention['side']) => {
    for (let at = 0; at < conditions.length; at += AT_ONCE) {
      const where = { userId: { not: gone.id }, OR: conditions.slice(at, at + AT_ONCE) }
      const rows = await tx.notification.findMany({ where, select: fields })
      for (const row of rows) if (!found.has(row.id)) found.set(row.id, { ...row, side })
    }
  }
  await add(await ofLearner(tx, gone), 'learner')
  await add(await ofMentor(tx, gone.id), 'mentor')
  await add(await quotingMentor(tx, gone.id), 'named')
  await add(byName(gone.name), 'named')
  return [...found.values()]
}

const fields = { id: true, userId: true, kind: true, key: true, facts: true, path: true } as const

async function ofLearner(tx: Transaction, { id, reviewsKept }: Gone): Promise<object[]> {
  const own = await tx.review.findMany({ where: { learnerId: id }, select: { id: true } })
  const reviews = [...own.map((review) => review.id), ...reviewsKept]
  const threads = await tx.thread.findMany({ where: { learnerId: id }, select: { id: true } })
  return [
    ...threads.map((thread) => ({ path: paths.thread(thread.id) })),
    { path: { startsWith: paths.learner(id) } },
    ...reviews.flatMap((review) => [
      { path: { startsWith: paths.review(review) } },
      { key: { startsWith: `withdrawn:${review}:` } },
    ]),
  ]
}

async function ofMentor(tx: Transaction, id: string): Promise<object[]> {
  const [verdicts, corrected, messages, waivers, confirmations, plans] = [
    await tx.verdict.findMany({ where: { mentorId: id }, select: { id: true, iterationId: true } }),
    await tx.correctedVerdict.findMany({
      where: { OR: [{ mentorId: id }, { correctedById: id }] },
      select: { id: true, iterationId: true, mentorId: true, correctedById: true },
    }),
    await tx.message.findMany({ where: { authorId: id }, select: { id: true } }),
    await tx.waiver.findMany({ where: { mentorId: id }, select: { id: true } }),
    await tx.skillConfirmation.findMany({ where: { mentorId: id }, select: { id: true } }),
    await tx.agreedPlan.findMany({ where: { proposedById: id }, select: { id: true } }),
  ]
  return [
    ...[...verdicts, ...corrected.filter(({ mentorId }) => mentorId === id)].flatMap(toVerdictKeys),
    ...corrected.flatMap((one) => (one.correctedById === id ? { key: `verdict-corrected:${one.id}` } : [])),
    ...messages.map((message) => ({ key: `message:${message.id}` })),
    ...waivers.map((waiver) => ({ key: { startsWith: `waiver:${waiver.id}` } })),
    ...confirmations.map((confirmation) => ({ key: `skill-confirmed:${confirmation.id}` })),
    ...plans.map((plan) => ({ key: `plan:${plan.id}` })),
  ]
}

/**
 * Finds the notifications of waiting mails that quote a mentor's posts. Such a mail quotes all mentors who wrote within its
 * ten minutes, and the notification names the first alone.
 */
async function quotingMentor(tx: Transaction, authorId: string): Promise<object[]> {
  // Any moment rather than not null, which would scan the table.
  const waiting = { nextAttemptAt: { gt: new Date(0) }, sentAt: null, key: { contains: ':thread-post:' } }
  const mails = await tx.mail.findMany({ where: waiting, select: { userId: true, key: true, createdAt: true } })
  if (mails.length === 0) return []
  const oldest = mails.reduce((least, { createdAt }) => Math.min(least, createdAt.getTime()), Number.POSITIVE_INFINITY)
  const written = await tx.threadPost.findMany({
    where: { authorId, createdAt: { gte: new Date(oldest - COLLECTED_MS) } },
    distinct: ['threadId'],
    select: { threadId: true },
  })
  const threads = new Set(written.map(({ threadId }) => threadId))
  return mails.flatMap(({ userId, key }) => {
    const [, notice, thread = ''] = /:(thread-post:([^:]+):\d+)$/.exec(key) ?? []
    return notice !== undefined && threads.has(thread) ? [{ userId, key: notice }] : []
  })
}

/** Kinds of notification that identify the author by name alone. */
const namesAlone: readonly NoticeKind[] = [
  'handed-over',
  'review-assigned',
  'learner-assigned',
  'added-as-mentor',
  'waiver',
  'thread-post',
]

/** Before 0.4.0 notifications of verdicts had the iteration's id. */
const toVerdictKeys = ({ id, iterationId }: { readonly id: string; readonly iterationId: string }) => [
  { key: `verdict:${id}` },
  { key: `verdict:${iterationId}` },
]

const byName = (name: string) =>
  namesAlone.flatMap((kind) =>
    ['mentor', 'by'].map((fact) => ({ kind, facts: { contains: `"${fact}":${JSON.stringify(name)}` } })),
  )
