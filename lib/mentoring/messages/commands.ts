import 'server-only'
import { randomUUID } from 'node:crypto'
import { db, LONG_TRANSACTION, type Transaction } from '@/lib/foundation/database/db'
import { AppError, invalid, tooManyRequests } from '@/lib/foundation/errors'
import { bounds } from '@/lib/foundation/rate-limit/bounds'
import { requireTotalQuota } from '@/lib/foundation/rate-limit/quota'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { publishChange } from '@/lib/platform/live/commands'
import * as words from '@/messages/generated/mentoring/thread-refusals'
import { notifyReaders } from './notify.commands'
import { AN_HOUR, decidePace, HOUR_MS, SEVERAL_AN_HOUR } from './pace'
import { type Recipients, requireRecipients } from './recipients.commands'
import type { NewMessage } from './schema'
import { openThreads, type PostedThread, writePosts } from './write-posts.commands'

/** Publishes an announcement to a cohort. Passed in, because announcements are a later domain. @returns its id */
export type Announce = (
  viewer: Viewer,
  announcement: { readonly cohortId: string; readonly body: string; readonly endsAt?: Date },
  idempotencyKey: string,
  now: Date,
) => Promise<string>

export type SentMessage = {
  readonly threads: readonly { readonly id: string; readonly learner: string }[]
  readonly announcement: string | null
  /** Posts that were written. */
  readonly sent: number
}

/**
 * Sends a message in a cohort, once for each idempotency key: to a learner, to several, each in their own thread, to the
 * mentors as a learner, or to everyone as an announcement.
 * @throws not-found for viewers who aren't in the cohort and for learners who aren't, conflict where one side has left,
 * the cohort is closed or a thread is full, key-reused, too-many within an hour
 */
export async function sendMessage(
  viewer: Viewer,
  cohortId: string,
  { to, body, endsAt }: NewMessage,
  announce: Announce,
  idempotencyKey: string = randomUUID(),
  now = new Date(),
): Promise<SentMessage> {
  if (to === 'everyone') {
    const end = endsAt === undefined ? {} : { endsAt: new Date(endsAt) }
    const announcement = await announce(viewer, { cohortId, body, ...end }, idempotencyKey, now)
    return { threads: [], announcement, sent: 0 }
  }
  if (endsAt !== undefined) throw invalid('endsAt', words.endNotAnnouncement())
  // Allows a long transaction, because a message to 200 learners concerns all mentors of the cohort in each thread.
  return db().$transaction(async (tx) => {
    const recipients = await requireRecipients(tx, viewer, cohortId, to)
    return post(tx, viewer, recipients, { body, idempotencyKey }, now)
  }, LONG_TRANSACTION)
}

type Text = { readonly body: string; readonly idempotencyKey: string }

async function post(
  tx: Transaction,
  viewer: Viewer,
  recipients: Recipients,
  text: Text,
  now: Date,
): Promise<SentMessage> {
  const threads = await openThreads(tx, recipients, now)
  const sent = { threads: threads.map(({ id, learnerId }) => ({ id, learner: learnerId })), announcement: null }
  if (await isSentAlready(tx, viewer, threads, text)) return { ...sent, sent: threads.length }
  await requirePace(tx, viewer, threads.length, now)
  for (const { postCount } of threads) await requireTotalQuota(bounds.threadPosts, async () => postCount)
  const at = await writePosts(tx, viewer, recipients, threads, text, now)
  await notifyReaders(tx, viewer, recipients, threads, at)
  const people = [...threads.map(({ learnerId }) => learnerId), ...recipients.mentors.map(({ id }) => id)]
  await publishChange(tx, people, 'threads', now)
  return { ...sent, sent: threads.length }
}

/** Returns whether the same request was carried out before. @throws key-reused for another one under its key */
async function isSentAlready(
  tx: Transaction,
  viewer: Viewer,
  threads: readonly PostedThread[],
  { body, idempotencyKey }: Text,
): Promise<boolean> {
  const where = { idempotencyKey, threadId: { in: threads.map(({ id }) => id) } }
  const stored = await tx.threadPost.findMany({ where, select: { authorId: true, body: true } })
  if (stored.length === 0) return false
  const isSame = stored.every((one) => one.authorId === viewer.id && one.body === body)
  if (!isSame || stored.length !== threads.length) throw new AppError('key-reused', words.keyReused())
  return true
}

/** Requires that the viewer has written few enough messages within the last hour. @throws too-many */
async function requirePace(tx: Transaction, { id: authorId }: Viewer, count: number, now: Date): Promise<void> {
  const rows = await tx.threadPost.findMany({
    where: { authorId, createdAt: { gt: new Date(now.getTime() - HOUR_MS) } },
    orderBy: { createdAt: 'desc' },
    take: AN_HOUR + SEVERAL_AN_HOUR,
    select: { createdAt: true, idempotencyKey: true },
  })
  const { wait, limit } = decidePace(rows, count, now)
  if (wait === 0) return
  const refusal = limit === 'several' ? words.tooManyRecipients : words.tooManyMessages
  throw tooManyRequests(refusal({ max: limit === 'several' ? SEVERAL_AN_HOUR : AN_HOUR }), wait)
}
