import { type AppError, notFound } from '@/lib/errors'
import { findPlace, type Roadmap } from '@/lib/roadmaps/roadmap'
import { stateOf } from '../completion'
import type { ProgressEvent } from '../history'
import { type Ledger, record } from '../record'
import type { ProgressChange } from '../schema'
import { decideStatus, type StatusRequest, type StoredRequest } from '../set-status'
import { errorOf, requestOf } from '../status-request'
import { type ChangeResult, stepAnswer } from '../step-answer'

export type DecidedChanges = {
  /** One for each change, in their order. */
  readonly results: readonly ChangeResult[]
  readonly recorded: readonly { event: ProgressEvent; statedAt: Date | null; idempotencyKey: string }[]
  /** Requests that found the status they asked for already there: their keys are taken all the same. */
  readonly settled: readonly { request: StatusRequest; idempotencyKey: string }[]
  /** As it stands after all of them. */
  readonly ledger: Ledger
}

/**
 * Decides many changes one after the other, each on what the ones before it left. A refused one refuses only itself.
 * @param taken what is stored under those of their keys that came before
 */
export function decideChanges(
  roadmaps: readonly Roadmap[],
  before: Ledger,
  taken: ReadonlyMap<string, StoredRequest>,
  changes: readonly ProgressChange[],
  now: Date,
): DecidedChanges {
  const keys = new Map(taken)
  const results: ChangeResult[] = []
  const recorded: DecidedChanges['recorded'][number][] = []
  const settled: DecidedChanges['settled'][number][] = []
  let ledger = before
  for (const change of changes) {
    const { idempotencyKey } = change
    const step = findPlace(roadmaps, change.step)?.step
    if (!step) {
      results.push(refused(change, notFound('The step')))
      continue
    }
    const request = requestOf(step, change)
    const current = stateOf(ledger.states, step.id).status
    const decision = decideStatus(current, request, keys.get(idempotencyKey) ?? null, now)
    if (!decision.ok) {
      results.push(refused(change, errorOf(decision.refusal)))
      continue
    }
    if (decision.value.kind === 'changed') {
      const { from, to, reason, occurredAt, statedAt } = decision.value
      const { ledger: after, event } = record(ledger, { stepId: step.id, kind: 'status', from, to, reason, occurredAt })
      recorded.push({ event, statedAt, idempotencyKey })
      ledger = after
    }
    if (decision.value.kind === 'unchanged') settled.push({ request, idempotencyKey })
    if (!keys.has(idempotencyKey)) keys.set(idempotencyKey, { kind: 'status', to: request.status, ...request })
    results.push({ step: change.step, ok: true, state: stepAnswer(step, ledger.states) })
  }
  return { results, recorded, settled, ledger }
}

const refused = ({ step }: ProgressChange, { code, message }: AppError): ChangeResult => ({
  step,
  ok: false,
  code,
  detail: message,
})
