import 'server-only'
import { randomUUID } from 'node:crypto'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { conflict } from '@/lib/foundation/errors'
import { bounds } from '@/lib/foundation/rate-limit/bounds'
import { requireDailyQuota, requireTotalQuota } from '@/lib/foundation/rate-limit/quota'
import type { LogEntry } from '@/lib/learning/progress/log/ledger'
import { lockLog, recordEntries, retryOnConflict } from '@/lib/learning/progress/log/log.commands'
import { parseStatus, type Status } from '@/lib/learning/progress/status'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import type { Roadmap, Step } from '@/lib/learning/roadmaps/roadmap'
import { markCheckedItems } from '@/lib/learning/workbook/checked-items.commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { publishChange } from '@/lib/platform/live/commands'
import { learnerTopic } from '@/lib/platform/live/topic'
import * as words from '@/messages/generated/learning/check-refusals'
import type { CiJob } from '../ci/job'
import type { CheckBrief } from '../kit/brief'
import type { RunPlace } from '../shown-run'
import type { StoredResult } from '../stored-run'
import { isRunEvidence } from './evidence-rule'
import { findAnswer, listTicked, type RunAnswer, toRunAnswer } from './run-answer.data'

/** A run that was judged. */
export type JudgedRun = {
  readonly codeId: string
  readonly step: Pick<Step, 'id' | 'completionRule'>
  readonly brief: CheckBrief
  /** Of what was sent: the same again gets the same answer. */
  readonly sentHash: string
  readonly place: RunPlace
  /** As called by the instance; null for other places. */
  readonly address: string | null
  readonly job: CiJob | null
  readonly results: readonly StoredResult[]
}

/**
 * Runs in the transaction in which a run is kept. Passed in, because reviews belong to a later wing: pages of those who
 * have a review of the step open show the run.
 */
export type OnRunKept = (
  tx: Transaction,
  work: { readonly learnerId: string; readonly stepId: string },
  now: Date,
) => Promise<void>

/** Runs of one step that are kept, apart from those that are evidence. */
const KEPT_OF_STEP = 20

/**
 * Keeps a judged run of the viewer, uses up its code and does what follows, in one transaction: items of the checklist
 * are marked, and a run that is evidence (`isRunEvidence`) makes the step done, unless a review decides that. Sent twice
 * at once, it is kept once.
 * @throws conflict (used, expired meanwhile, too many), too-many in a day
 */
export async function keepRun(viewer: Viewer, run: JudgedRun, onKept: OnRunKept, now: Date): Promise<RunAnswer> {
  const roadmaps = await listRoadmaps(viewer)
  return retryOnConflict(viewer, () =>
    db().$transaction(async (tx) => {
      await lockLog(tx, viewer.id, now)
      const isFirst = await useCode(tx, run, now)
      if (!isFirst) {
        const answer = await findAnswer(tx, run.codeId, run.sentHash)
        if (!answer) throw conflict(words.used())
        return answer
      }
      await requireRoom(tx, viewer.id, run.step.id, now)
      const answer = await writeRun(tx, viewer, roadmaps, run, now)
      await publishChange(tx, [viewer.id], learnerTopic(viewer.id), now)
      await onKept(tx, { learnerId: viewer.id, stepId: run.step.id }, now)
      return answer
    }),
  )
}

async function useCode(tx: Transaction, { codeId, sentHash }: JudgedRun, now: Date): Promise<boolean> {
  const { count } = await tx.checkCode.updateMany({
    where: { id: codeId, usedAt: null },
    data: { usedAt: now, sentHash },
  })
  return count === 1
}

async function requireRoom(tx: Transaction, learnerId: string, stepId: string, now: Date): Promise<void> {
  // Counted by used codes, because older runs are deleted. One is used within an hour.
  await requireDailyQuota(bounds.checkRuns, now, async (since, take) => {
    const rows = await tx.checkCode.findMany({
      where: { learnerId, createdAt: { gt: new Date(since.getTime() - 60 * 60 * 1000) }, usedAt: { gt: since } },
      orderBy: { usedAt: 'desc' },
      // The code of this run is among them.
      take: take + 1,
      select: { usedAt: true },
    })
    return rows.slice(1).flatMap(({ usedAt }) => usedAt ?? [])
  })
  await requireTotalQuota(bounds.checkRunsOfStep, () =>
    tx.checkRun.count({ where: { learnerId, stepId, isEvidence: true } }),
  )
}

async function writeRun(
  tx: Transaction,
  viewer: Viewer,
  roadmaps: readonly Roadmap[],
  { codeId, step, brief, place, address, job, results }: JudgedRun,
  now: Date,
): Promise<RunAnswer> {
  const [learnerId, stepId] = [viewer.id, step.id]
  const count = (one: StoredResult['result']) => results.filter(({ result }) => result === one).length
  const [passedCount, failedCount] = [count('passed'), count('failed')]
  const row = {
    id: randomUUID(),
    learnerId,
    stepId,
    codeId,
    brief: brief.slug,
    version: brief.version,
    place,
    address,
    repository: job?.repository ?? null,
    commit: job?.commit ?? null,
    jobUrl: job?.jobUrl ?? null,
    passedCount,
    failedCount,
    isEvidence: isRunEvidence(results),
    results: JSON.stringify(results),
    createdAt: now,
  }
  await tx.checkRun.create({ data: row })
  const items = await tx.checklistItem.findMany({
    where: { stepId, retiredAt: null, checks: { not: '' } },
    select: { id: true, checks: true },
  })
  await markCheckedItems(tx, learnerId, listTicked(items, results), now)
  const progress = await tx.stepProgress.findUnique({
    where: { learnerId_stepId: { learnerId, stepId } },
    select: { status: true },
  })
  const status = parseStatus(progress?.status ?? 'not-started')
  const next = decideNextStatus(status, step.completionRule, row.isEvidence)
  const entry = { stepId, reason: null, occurredAt: now }
  const entries: LogEntry[] = [
    ...(row.isEvidence ? [{ ...entry, kind: 'submission', from: null, to: 'check' } as const] : []),
    ...(next === status ? [] : [{ ...entry, kind: 'status', from: status, to: next } as const]),
  ]
  // The key of the first line is the run's id, by which the two are compared (`lib/operations/integrity`).
  const log = { tx, roadmaps, learnerId, actorId: learnerId, idempotencyKey: row.id, now }
  if (entries.length > 0) await recordEntries(log, entries)
  await deleteOlderRuns(tx, learnerId, stepId)
  return toRunAnswer(row, items, next === 'done', brief)
}

/** A check finishes a step that learners finish themselves, and starts others. It undoes nothing. */
function decideNextStatus(status: Status, completionRule: string, isEvidence: boolean): Status {
  if (status !== 'not-started' && status !== 'learning') return status
  return isEvidence && completionRule !== 'review' ? 'done' : 'learning'
}

/** Deletes what is older than the newest runs of a step, apart from evidence. */
async function deleteOlderRuns(tx: Transaction, learnerId: string, stepId: string): Promise<void> {
  const older = await tx.checkRun.findMany({
    where: { learnerId, stepId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip: KEPT_OF_STEP,
    select: { id: true, isEvidence: true },
  })
  const ids = older.flatMap(({ id, isEvidence }) => (isEvidence ? [] : [id]))
  if (ids.length > 0) await tx.checkRun.deleteMany({ where: { id: { in: ids } } })
}
