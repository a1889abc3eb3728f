import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { log } from '@/lib/foundation/log'
import { TIME_LIMIT } from '@/lib/foundation/outbound/fetch'
import { fetchRepository } from '@/lib/foundation/outbound/git/fetch-repository'
import { GitError } from '@/lib/foundation/outbound/git/refs'
import { OutboundError } from '@/lib/foundation/outbound/outbound-error'
import type { Operator } from '@/lib/platform/auth/viewer'
import { publishChange } from '@/lib/platform/live/commands'
import { reviewTopic } from '@/lib/platform/live/topic'
import { toWorkKey } from '../work-key'
import { COMMIT_MISSING, leaseFrom, MAX_ATTEMPTS, nextReadingAttempt, type ReadingFailure } from './attempts'
import { cloneAddress } from './clone-address'
import type { Inspection } from './inspection.data'
import { inspectInThread } from './thread.data'

/** Repositories read per run, and at the same time: each may take a thread and 200 MB meanwhile. */
const BATCH = 5
const AT_ONCE = 2

type Due = {
  readonly evidenceId: string
  readonly attempts: number
  readonly url: string
  readonly commit: string | null
}

/**
 * Reads repositories that were handed in and not read yet. Network calls happen between two short transactions, never
 * within one.
 * @param limit milliseconds for each
 * @returns how many were tried
 */
export async function readRepositories(_operator: Operator, now: Date, limit = TIME_LIMIT): Promise<number> {
  const due = await take(now)
  for (let at = 0; at < due.length; at += AT_ONCE) {
    const some = due.slice(at, at + AT_ONCE)
    await Promise.all(some.map(async (one) => keep(one, await fetchOutcome(one, limit), now)))
  }
  return due.length
}

/** Takes the due readings, so that no other server does. */
async function take(now: Date): Promise<Due[]> {
  return db().$transaction(async (tx) => {
    const rows = await tx.repositoryReading.findMany({
      where: { state: 'waiting', nextAttemptAt: { lte: now } },
      orderBy: { nextAttemptAt: 'asc' },
      take: BATCH,
      select: { evidenceId: true, attempts: true, evidence: { select: { url: true, commit: true } } },
    })
    await tx.repositoryReading.updateMany({
      where: { evidenceId: { in: rows.map(({ evidenceId }) => evidenceId) } },
      data: { attempts: { increment: 1 }, nextAttemptAt: leaseFrom(now) },
    })
    return rows.map(({ evidenceId, attempts, evidence: { url, commit } }) => ({
      evidenceId,
      attempts: attempts + 1,
      url: url ?? '',
      commit,
    }))
  })
}

type Facts = Inspection & {
  readonly defaultBranch: string | null
  readonly headCommit: string
  readonly failure: string | null
}
type Outcome = { readonly facts: Facts } | { readonly trouble: ReadingFailure }

async function fetchOutcome({ url, commit, attempts }: Due, limit: number): Promise<Outcome> {
  // Earlier attempts were broken off, more than once; the reading is not tried for ever.
  if (attempts > MAX_ATTEMPTS) return { trouble: 'slow' }
  const address = cloneAddress(url)
  if (address === null) return { trouble: 'not-git' }
  try {
    const signal = AbortSignal.timeout(limit)
    const repository = await fetchRepository(address, commit, signal)
    const facts: Facts = {
      ...(await inspectInThread(repository.pack, repository.commit, signal)),
      defaultBranch: repository.defaultBranch?.slice(0, 200) ?? null,
      headCommit: repository.headCommit,
      failure: commit === null || repository.commit.startsWith(commit) ? null : COMMIT_MISSING,
    }
    return { facts }
  } catch (error) {
    if (error instanceof OutboundError || error instanceof GitError) return { trouble: error.trouble }
    log().error({ err: error }, 'The repository of a piece of evidence could not be read')
    return { trouble: 'unreadable' }
  }
}

async function keep({ evidenceId, attempts, url, commit }: Due, outcome: Outcome, now: Date): Promise<void> {
  const next = 'trouble' in outcome ? nextReadingAttempt(attempts, now) : null
  await db().$transaction(async (tx) => {
    const where = { evidenceId, state: 'waiting' }
    if (next) return tx.repositoryReading.updateMany({ where, data: { nextAttemptAt: next } })
    const told =
      'facts' in outcome ? { state: 'read', ...outcome.facts } : { state: 'failed', failure: outcome.trouble }
    const { count } = await tx.repositoryReading.updateMany({ where, data: { ...told, readAt: now } })
    if (count === 0) return
    // Work without a commit of its own is that of the newest one at this time.
    const workKey = 'facts' in outcome && commit === null ? toWorkKey(url, outcome.facts.headCommit) : null
    if (workKey) await tx.evidence.updateMany({ where: { id: evidenceId, workKey: null, url }, data: { workKey } })
    await tellReaders(tx, evidenceId, now)
  })
}

/** Notifies those who may have the review open: its author and the mentors of its cohort. */
async function tellReaders(tx: Transaction, evidenceId: string, now: Date): Promise<void> {
  const mentors = { where: { role: 'mentor' }, select: { userId: true } } as const
  const iteration = await tx.iteration.findUnique({
    where: { evidenceId },
    select: { review: { select: { id: true, learnerId: true, cohort: { select: { memberships: mentors } } } } },
  })
  if (!iteration) return
  const { id, learnerId, cohort } = iteration.review
  const readers = [learnerId, ...cohort.memberships.map(({ userId }) => userId)]
  await publishChange(tx, readers, reviewTopic(id), now)
}
