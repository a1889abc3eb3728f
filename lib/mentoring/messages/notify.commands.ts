import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import { paths } from '@/lib/foundation/paths'
import { notify, replaceNotices, rewriteNoticeMails } from '@/lib/people/notifications/commands'
import type { Notice } from '@/lib/people/notifications/notice'
import { noticeKey } from '@/lib/people/notifications/notice-mail'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { threadNotifications } from './notification-definitions'
import { quotePosts } from './quoted-posts'
import type { Recipients } from './recipients.commands'
import type { PostedThread } from './write-posts.commands'

/** Time for which posts are collected in one mail, from the first unread one on. */
export const COLLECTED_MS = 10 * 60 * 1000
/** Most posts that are read for the mails of one message. */
const MOST_READ = 1000

type Reader = { readonly threadId: string; readonly userId: string }
type OpenNotice = Reader & { readonly id: string; readonly key: string; readonly createdAt: Date }
const toPair = ({ threadId, userId }: Reader): string => `${threadId} ${userId}`

/**
 * Notifies the other side of a post. The first unread one makes a notification and a mail, which waits ten minutes; what
 * is written until then is added to that mail.
 * @param at moment of the post
 */
export async function notifyReaders(
  tx: Transaction,
  viewer: Viewer,
  recipients: Recipients,
  threads: readonly PostedThread[],
  at: Date,
): Promise<void> {
  const { side, cohortName } = recipients
  const readers = await listReaders(tx, recipients, threads)
  const open = await findOpenNotices(tx, readers)
  const oldest = Math.min(at.getTime(), ...open.map(({ createdAt }) => createdAt.getTime()))
  const quote = await readPosts(tx, threads, new Date(oldest))
  const facts = { [side]: viewer.name, cohort: cohortName, side: side === 'learner' ? 'mentor' : 'learner' }
  const toNotice = ({ threadId, userId }: Reader, key: string, since: Date): Notice<'thread-post'> => ({
    userId,
    kind: 'thread-post',
    key,
    facts,
    path: paths.thread(threadId),
    mail: { dueAt: new Date(since.getTime() + COLLECTED_MS), quoted: quote({ threadId, userId }, since) },
  })
  const mails = await rewriteNoticeMails(
    tx,
    threadNotifications,
    open.map((one) => toNotice(one, one.key, one.createdAt)),
  )
  const [current, over] = [new Set<string>(), [] as string[]]
  for (const one of open) {
    const mail = mails.get(noticeKey(one))
    const isYoung = at.getTime() - one.createdAt.getTime() < COLLECTED_MS
    if (mail === 'rewritten' || (mail === undefined && isYoung)) current.add(toPair(one))
    else over.push(one.id)
  }
  // The newest stands for all that is unread in a thread.
  await replaceNotices(tx, over, at)
  const fresh = readers.filter((reader) => !current.has(toPair(reader)))
  const notices = fresh.map((reader) => toNotice(reader, `thread-post:${reader.threadId}:${at.getTime()}`, at))
  await notify(tx, threadNotifications, notices, at)
}

/** Lists the active learners; for a learner's post the mentors who wrote in the thread, all without any. */
async function listReaders(
  tx: Transaction,
  { side, learners, mentors }: Recipients,
  threads: readonly PostedThread[],
): Promise<Reader[]> {
  if (side === 'mentor') {
    const active = new Set(learners.flatMap(({ id, isActive }) => (isActive ? [id] : [])))
    const told = threads.filter(({ learnerId }) => active.has(learnerId))
    return told.map(({ id: threadId, learnerId: userId }) => ({ threadId, userId }))
  }
  const [thread] = threads
  if (!thread) return []
  const { id: threadId, learnerId } = thread
  const ids = mentors.flatMap(({ id, isActive }) => (isActive && id !== learnerId ? [id] : []))
  const where = { threadId, authorId: { in: ids } }
  const written = await tx.threadPost.findMany({ where, distinct: ['authorId'], select: { authorId: true } })
  const concerned = ids.filter((id) => written.some(({ authorId }) => authorId === id))
  return (concerned.length > 0 ? concerned : ids).map((userId) => ({ threadId, userId }))
}

/** Finds the unread notifications of these threads, one for each reader. */
async function findOpenNotices(tx: Transaction, readers: readonly Reader[]): Promise<readonly OpenNotice[]> {
  const byPath = new Map(readers.map(({ threadId }) => [paths.thread(threadId), threadId]))
  const rows = await tx.notification.findMany({
    where: {
      userId: { in: readers.map(({ userId }) => userId) },
      readAt: null,
      kind: 'thread-post',
      path: { in: [...byPath.keys()] },
    },
    orderBy: { createdAt: 'asc' },
    select: { id: true, userId: true, key: true, path: true, createdAt: true },
  })
  const wanted = new Set(readers.map(toPair))
  const found = rows.map(({ path, ...row }) => ({ ...row, threadId: byPath.get(path) ?? '' }))
  return found.filter((one) => wanted.has(toPair(one)))
}

type Quote = (reader: Reader, since: Date) => string

/** Reads the posts of these threads since a moment, and returns a function that quotes what a reader did not write. */
async function readPosts(tx: Transaction, threads: readonly PostedThread[], since: Date): Promise<Quote> {
  const rows = await tx.threadPost.findMany({
    where: { threadId: { in: threads.map(({ id }) => id) }, createdAt: { gte: since } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST_READ,
    select: { threadId: true, authorId: true, author: { select: { name: true } }, body: true, createdAt: true },
  })
  const learners = new Map(threads.map(({ id, learnerId }) => [id, learnerId]))
  return ({ threadId, userId }, from) => {
    const isLearner = learners.get(threadId) === userId
    const others = rows.filter(
      (row) =>
        row.threadId === threadId && row.createdAt >= from && (row.authorId === learners.get(threadId)) !== isLearner,
    )
    return quotePosts(others.reverse().map(({ author, body }) => ({ author: author?.name ?? '', body })))
  }
}
