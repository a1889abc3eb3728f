import 'server-only'
import { randomUUID } from 'node:crypto'
import { parseProvider } from '@/lib/foundation/database/address'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { env } from '@/lib/foundation/env'
import { notFound } from '@/lib/foundation/errors'
import type { Day } from '@/lib/foundation/values/day-words'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { findStepInRoadmaps, type Roadmap, type Step } from '@/lib/learning/roadmaps/roadmap'
import type { Viewer } from '@/lib/platform/auth/viewer'
import type { DecidedChanges } from './batch/decide-changes'
import { countTotals, getState, type Progress } from './completion'
import { getGroupSize } from './log/group-commit'
import { computeLastLearningDay } from './log/learning-day'
import { appendEntry, getTrackSlug, type Ledger } from './log/ledger'
import {
  appendToLogs,
  type IdempotencyRecord,
  type LogChange,
  recordIdempotencyKeys,
  retryOnConflict,
} from './log/log.commands'
import { changeLimitError, IDEMPOTENCY_RECORDS_AFTER_CLEANUP, MAX_IDEMPOTENCY_RECORDS } from './log/log-limit'
import type { SetProgress } from './schema'
import { decideStatus } from './set-status'
import { getLedger } from './states/data'
import { toAppError, toStatusRequest } from './status-request'
import { type StepAnswer, toStepAnswer } from './step-answer'
import { listOwnLines } from './summary/data'

export type ProgressAnswer = {
  /** Slug of the roadmap of these totals. */
  readonly roadmap: string
  readonly step: StepAnswer
  readonly totals: Progress['totals']
  readonly eventCount: number
}

/**
 * Sets a step's status, once for each idempotency key, in one transaction. It is decided again when another writer took
 * the log's next number first.
 * @param within slug of the roadmap whose totals to return; the step's own when left out
 * @throws not-found (step, plan), invalid, key-reused, conflict, too-many
 */
export async function setProgress(
  viewer: Viewer,
  stepRef: string,
  input: SetProgress,
  idempotencyKey: string = randomUUID(),
  now = new Date(),
  within?: string,
): Promise<ProgressAnswer> {
  const roadmaps = await listRoadmaps(viewer)
  const found = findStepInRoadmaps(roadmaps, stepRef, within)
  if (!found) throw notFound('step')
  const { roadmap, step } = found
  const request = toStatusRequest(step, input)
  return retryOnConflict(viewer, async () => {
    const before = await getLedger(viewer, [idempotencyKey], now)
    const { ledger, room } = before
    const stored = before.stored.get(idempotencyKey) ?? null
    const decision = decideStatus(getState(ledger.states, step.id), request, stored, now)
    if (!decision.ok) throw toAppError(decision.refusal)
    if (decision.value.kind === 'replayed') return answer(roadmap, step, ledger)
    if (decision.value.kind === 'unchanged') {
      await saveChanges(
        viewer,
        roadmaps,
        before,
        { recorded: [], unchanged: [{ request, idempotencyKey }], ledger },
        now,
      )
      return answer(roadmap, step, ledger)
    }
    if (room.changes < 1) throw changeLimitError(room)
    const { kind: _, statedAt, ...change } = decision.value
    const { ledger: after, event } = appendEntry(ledger, { stepId: step.id, kind: 'status', ...change })
    const recorded = [{ event, statedAt, idempotencyKey }]
    await saveChanges(viewer, roadmaps, before, { recorded, unchanged: [], ledger: after }, now)
    return answer(roadmap, step, after)
  })
}

/** A learner's log before a change is decided. */
type Before = {
  readonly ledger: Ledger
  readonly lastLearningDay: Day | null
  /** Number of stored keys of requests that changed nothing. */
  readonly idempotencyRecordCount: number
}

/**
 * Saves decided changes of the viewer's own steps in one transaction.
 * @throws errors that `retryOnConflict` retries, when another writer was first
 */
export async function saveChanges(
  viewer: Viewer,
  roadmaps: readonly Roadmap[],
  { ledger, lastLearningDay, idempotencyRecordCount }: Before,
  decided: Pick<DecidedChanges, 'recorded' | 'unchanged' | 'ledger'>,
  now: Date,
): Promise<void> {
  const { recorded, unchanged } = decided
  if (recorded.length === 0 && unchanged.length === 0) return
  const events = recorded.map(({ event }) => event)
  const day = await computeLastLearningDay(lastLearningDay, events, viewer.timeZone, now, (since, before) =>
    listOwnLines(viewer, since, before),
  )
  const head = { roadmaps, learnerId: viewer.id, actorId: viewer.id, now }
  const stands = { before: { ledger, lastLearningDay }, after: { ledger: decided.ledger, lastLearningDay: day } }
  await groupCommit({
    changes: recorded.length > 0 ? [{ ...head, ...stands, recorded }] : [],
    idempotencyRecords: toIdempotencyRecords(viewer.id, unchanged, now),
    learnersOverLimit: idempotencyRecordCount + unchanged.length > MAX_IDEMPOTENCY_RECORDS ? [viewer.id] : [],
  })
}

/** Rows that one or more calls save. */
type PendingSave = {
  readonly changes: readonly LogChange[]
  readonly idempotencyRecords: readonly IdempotencyRecord[]
  /** Learners with more stored keys of requests that changed nothing than allowed. */
  readonly learnersOverLimit: readonly string[]
}

const countRows = ({ changes, idempotencyRecords }: PendingSave): number =>
  changes.reduce((sum, { recorded }) => sum + recorded.length, idempotencyRecords.length)

/** @param take returns what to save, once the transaction has begun */
const saveAll = (take: () => readonly PendingSave[]) =>
  db().$transaction(async (tx) => {
    const saves = take()
    await appendToLogs(
      tx,
      saves.flatMap(({ changes }) => changes),
    )
    await recordIdempotencyKeys(
      tx,
      saves.flatMap(({ idempotencyRecords }) => idempotencyRecords),
    )
    for (const learnerId of saves.flatMap(({ learnersOverLimit }) => learnersOverLimit))
      await deleteOldestIdempotencyRecords(tx, learnerId)
  })

type Waiting = { readonly save: PendingSave; readonly resolve: () => void; readonly reject: (error: unknown) => void }

const waiting: Waiting[] = []
let isCommitting = false

/**
 * Saves in a transaction. On SQLite, where each commit waits for the disk, all calls waiting by then are saved in the
 * same one, with as few statements as a single one.
 */
function groupCommit(save: PendingSave): Promise<void> {
  if (parseProvider(env().DATABASE_URL) === 'postgresql') return saveAll(() => [save])
  return new Promise((resolve, reject) => {
    waiting.push({ save, resolve, reject })
    if (!isCommitting) void commitPending()
  })
}

async function commitPending(): Promise<void> {
  isCommitting = true
  while (waiting.length > 0) {
    let group: readonly Waiting[] = []
    // Taken only now: calls that arrive until the transaction has begun can still join.
    const takeGroup = () => {
      group = waiting.splice(0, getGroupSize(waiting.map(({ save }) => countRows(save))))
      return group.map(({ save }) => save)
    }
    try {
      await saveAll(takeGroup)
      for (const { resolve } of group) resolve()
    } catch (error) {
      // Nothing was saved. The calls of a group are retried one by one, so that only the failing one fails.
      if (group.length > 1) {
        for (const { save, resolve, reject } of group) await saveAll(() => [save]).then(resolve, reject)
      } else {
        // Empty when the transaction could not begin: then nobody was taken, and all fail.
        const failed = group.length === 0 ? waiting.splice(0) : group
        for (const { reject } of failed) reject(error)
      }
    }
  }
  isCommitting = false
}

/** Builds rows for the keys of requests that changed nothing. */
const toIdempotencyRecords = (learnerId: string, unchanged: DecidedChanges['unchanged'], now: Date) =>
  unchanged.map(({ request: { stepId, status: to, known, reason, statedAt }, idempotencyKey }) => {
    return { learnerId, idempotencyKey, stepId, to, known: known ?? false, reason, statedAt, createdAt: now }
  })

/** Deletes the oldest of them. The table of `IdempotencyRecord` is "SettledKey". */
const deleteOldestIdempotencyRecords = (tx: Transaction, learnerId: string) =>
  tx.$executeRaw`DELETE FROM "SettledKey" WHERE "learnerId" = ${learnerId} AND "createdAt" <= (
    SELECT "createdAt" FROM "SettledKey" WHERE "learnerId" = ${learnerId} ORDER BY "createdAt" DESC LIMIT 1 OFFSET ${IDEMPOTENCY_RECORDS_AFTER_CLEANUP})`

function answer(roadmap: Roadmap, step: Step, ledger: Ledger): ProgressAnswer {
  return {
    roadmap: roadmap.slug,
    step: toStepAnswer(step, ledger.states),
    totals: countTotals(roadmap, getTrackSlug(roadmap, ledger.enrollments), ledger.states),
    eventCount: ledger.eventCount,
  }
}
