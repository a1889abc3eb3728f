import { type AppError, notFound } from '@/lib/foundation/errors'
import { tryAgainIn } from '@/lib/foundation/values/try-again'
import { findStepInRoadmaps, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { countsAsDone, getState } from '../completion'
import { appendEntry, type Ledger, type RecordedEvent } from '../log/ledger'
import { type ChangeAllowance, changeLimitError } from '../log/log-limit'
import type { ProgressChange } from '../schema'
import { decideStatus, type StatusRequest, type StoredRequest } from '../set-status'
import { toAppError, toStatusRequest } from '../status-request'
import { type ChangeResult, toStepAnswer } from '../step-answer'

export type DecidedChanges = {
  /** One result per change, in order. */
  readonly results: readonly ChangeResult[]
  readonly recorded: readonly RecordedEvent[]
  /** Requests that changed nothing, since the status was already set: their keys are used up all the same. */
  readonly unchanged: readonly { request: StatusRequest; idempotencyKey: string }[]
  /** The ledger after all changes. */
  readonly ledger: Ledger
}

type Before = {
  readonly ledger: Ledger
  /** Requests already stored under these keys. */
  readonly stored: ReadonlyMap<string, StoredRequest>
  /** Changes that may still be written. */
  readonly room: ChangeAllowance
}

/**
 * Decides many changes one after the other, each on the result of the ones before it. A refusal affects only its own
 * change.
 * @param keepDone leaves steps that are done or waived already as they are
 */
export function decideChanges(
  roadmaps: readonly Roadmap[],
  { stored, room, ...before }: Before,
  changes: readonly ProgressChange[],
  now: Date,
  keepDone = false,
): DecidedChanges {
  const keys = new Map(stored)
  const results: ChangeResult[] = []
  const recorded: RecordedEvent[] = []
  const unchanged: DecidedChanges['unchanged'][number][] = []
  let { ledger } = before
  for (const change of changes) {
    const { idempotencyKey } = change
    const step = findStepInRoadmaps(roadmaps, change.step)?.step
    if (!step) {
      results.push(refused(change, notFound('step')))
      continue
    }
    const request = toStatusRequest(step, change)
    const current = getState(ledger.states, step.id)
    const decision = decideStatus(current, request, keys.get(idempotencyKey) ?? null, now)
    if (!decision.ok) {
      results.push(refused(change, toAppError(decision.refusal)))
      continue
    }
    const isKept = keepDone && countsAsDone(current.status) && decision.value.kind === 'changed'
    const decided = isKept ? ({ kind: 'unchanged' } as const) : decision.value
    if (decided.kind === 'changed' && recorded.length >= room.changes) {
      results.push(refused(change, changeLimitError(room)))
      continue
    }
    if (decided.kind === 'changed') {
      const { kind: _, statedAt, ...entry } = decided
      const { ledger: after, event } = appendEntry(ledger, { stepId: step.id, kind: 'status', ...entry })
      recorded.push({ event, statedAt, idempotencyKey })
      ledger = after
    }
    if (decided.kind === 'unchanged') unchanged.push({ request, idempotencyKey })
    if (!keys.has(idempotencyKey)) keys.set(idempotencyKey, storedAs(request))
    results.push({ step: change.step, ok: true, state: toStepAnswer(step, ledger.states) })
  }
  return { results, recorded, unchanged, ledger }
}

const storedAs = ({ status: to, known, ...request }: StatusRequest): StoredRequest => ({
  ...request,
  ...{ kind: 'status', to, known: known ?? false },
})

function refused({ step }: ProgressChange, { code, message, retryAfter }: AppError): ChangeResult {
  return { step, ok: false, code, detail: retryAfter ? `${message} ${tryAgainIn(retryAfter)}` : message }
}
