import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { notFound } from '@/lib/foundation/errors'
import { bounds } from '@/lib/foundation/rate-limit/bounds'
import { isId } from '@/lib/foundation/values/id'
import { recordAudit, requireAuditQuota } from '@/lib/platform/audit/commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { publishChange } from '@/lib/platform/live/commands'
import type { ThreadPage } from './answers'
import { findThreadRow, listPosts } from './data'
import type { PostsQuery } from './schema'
import { isReported } from './stored-thread'

/** Filter: a thread that either side reported, until an admin closes the report. */
const openReport = { reportedAt: { not: null }, reportClosedAt: null } as const

/**
 * Reports a thread to the admins, who can then read it until one closes the report. A thread has one open report: another
 * one changes nothing.
 * @throws not-found for a thread that the viewer may not read, too-many
 */
export async function reportThread(viewer: Viewer, threadId: string, reason: string, now = new Date()): Promise<void> {
  await db().$transaction(async (tx) => {
    const row = await findThreadRow(tx, viewer, threadId)
    if (!row) throw notFound('thread')
    if (isReported(row)) return
    await requireAuditQuota(tx, viewer, bounds.threadReports, ['thread-reported'], now)
    await tx.thread.update({
      where: { id: threadId },
      data: { reportedAt: now, reportedById: viewer.id, reportReason: reason, reportClosedAt: null },
    })
    const line = { action: 'thread-reported', actorId: viewer.id, subjectId: threadId } as const
    await recordAudit(tx, { ...line, detail: { cohort: row.cohortId } }, now)
    await publishChange(tx, [viewer.id], 'threads', now)
  })
}

/**
 * Closes the report of a thread, which admins can no longer read then. Closing it twice changes nothing.
 * @throws not-found for others than admins, and for a thread that was never reported
 */
export async function closeReport(viewer: Viewer, threadId: string, now = new Date()): Promise<void> {
  if (!viewer.isAdmin || !isId(threadId)) throw notFound('thread')
  await db().$transaction(async (tx) => {
    const thread = await tx.thread.findUnique({
      where: { id: threadId },
      select: { cohortId: true, reportedAt: true, reportClosedAt: true },
    })
    if (!thread?.reportedAt) throw notFound('thread')
    if (!isReported(thread)) return
    await tx.thread.update({ where: { id: threadId }, data: { reportClosedAt: now } })
    const line = { action: 'report-closed', actorId: viewer.id, subjectId: threadId } as const
    await recordAudit(tx, { ...line, detail: { cohort: thread.cohortId } }, now)
  })
}

export type ReportedThread = Pick<ThreadPage, 'id' | 'cohort' | 'learner' | 'posts' | 'before'> & {
  readonly reason: string
  readonly reportedBy: string | null
  readonly reportedAt: string
}

/**
 * Reads a page of a reported thread as an admin, with a line in the audit log for each reading.
 * @throws not-found for others than admins, and without an open report
 */
export async function readReportedThread(
  viewer: Viewer,
  threadId: string,
  { before }: PostsQuery = {},
  now = new Date(),
): Promise<ReportedThread> {
  if (!viewer.isAdmin || !isId(threadId)) throw notFound('thread')
  const thread = await db().$transaction(async (tx) => {
    const found = await tx.thread.findFirst({ where: { id: threadId, ...openReport }, select: reportFields })
    if (!found) throw notFound('thread')
    const line = { action: 'reported-thread-read', actorId: viewer.id, subjectId: threadId } as const
    await recordAudit(tx, { ...line, detail: { cohort: found.cohort.id } }, now)
    return found
  })
  const { id, cohort, learner } = thread
  return { id, cohort, learner, ...toReport(thread), ...(await listPosts(id, viewer.id, before, null)) }
}

const named = { select: { id: true, name: true } } as const
const reportFields = {
  id: true,
  cohort: named,
  learner: named,
  reportReason: true,
  reportedAt: true,
  reportedBy: named,
} as const

type Stored = {
  readonly reportReason: string
  readonly reportedAt: Date | null
  readonly reportedBy: { readonly name: string } | null
}
const toReport = ({ reportReason, reportedAt, reportedBy }: Stored) => ({
  reason: reportReason,
  reportedBy: reportedBy?.name ?? null,
  reportedAt: (reportedAt ?? new Date(0)).toISOString(),
})

export type ListedReport = Omit<ReportedThread, 'posts' | 'before'>

/** Most open reports on one page. */
const REPORTS = 50

/** Lists open reports for admins, the oldest first; nothing for others. Says who reported which thread and why. */
export async function listReports(viewer: Viewer): Promise<readonly ListedReport[]> {
  if (!viewer.isAdmin) return []
  const rows = await db().thread.findMany({
    where: openReport,
    orderBy: [{ reportedAt: 'asc' }, { id: 'asc' }],
    take: REPORTS,
    select: reportFields,
  })
  return rows.map((row) => ({ id: row.id, cohort: row.cohort, learner: row.learner, ...toReport(row) }))
}
