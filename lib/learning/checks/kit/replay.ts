import { isBareAnswer } from './answer'
import type { CheckBrief } from './brief'
import type { CheckEvent, CheckRecord, CheckRequest, Exchange } from './exchange'
import { type CheckDriver, type CheckResult, type PlannedEvent, runChecks } from './run-checks'

/** The thing that a record contradicts. */
export type Contradiction =
  | 'seed' // a request is not the one that this seed and the earlier answers lead to
  | 'itself' // times, sizes or the number of things done don't fit together

/** A record of a run that cannot have happened as it says. */
export class ContradictionError extends Error {
  override name = 'ContradictionError'
  constructor(
    readonly contradiction: Contradiction,
    /** Id of the check in whose record it is; null where it is in the list of records. */
    readonly check: string | null,
  ) {
    super(`The record contradicts ${contradiction}${check ? ` in ${check}` : ''}.`)
  }
}

type Run = {
  readonly seed: string
  readonly day: string
  /** As the runner was given it. */
  readonly base: string
  readonly records: readonly CheckRecord[]
}

/**
 * Judges a recorded run: runs the checks again, on the recorded answers. Costs time in proportion to the record, because
 * a check waits for nothing and sends nothing.
 * @returns the results in the brief's order
 * @throws ContradictionError
 */
export async function judgeRun(brief: CheckBrief, { seed, day, base, records }: Run): Promise<readonly CheckResult[]> {
  const ids = brief.checks.map(({ id }) => id)
  if (records.map(({ id }) => id).join() !== ids.join()) throw new ContradictionError('itself', null)
  requireOrder(records)
  const ran = await runChecks(brief, replayFrom(base, records), { seed, day })
  return ran.map(({ result }) => result)
}

function replayFrom(base: string, records: readonly CheckRecord[]): CheckDriver {
  const byId = new Map(records.map((record) => [record.id, record]))
  // A check that was blocked is run again like the others: the record has to show by what.
  const findReason = (id: string) => {
    const reason = byId.get(id)?.notRun ?? null
    return reason === 'blocked' ? null : reason
  }
  let check = ''
  let left: CheckEvent[] = []
  const perform = async (planned: PlannedEvent): Promise<CheckEvent> => {
    const event = left.shift()
    if (!event) throw new ContradictionError('itself', check)
    requireSame(planned, event, check)
    return event
  }
  return {
    base,
    findReasonNotToRun: ({ id }) => findReason(id),
    begin: ({ id }) => {
      check = id
      left = [...(byId.get(id)?.events ?? [])]
    },
    perform,
    end: ({ id }) => {
      // A check that was not run may have begun.
      if (left.length > 0 && !findReason(id)) throw new ContradictionError('itself', id)
    },
  }
}

function requireSame({ requests, atOnce, command }: PlannedEvent, event: CheckEvent, check: string): void {
  const { exchanges } = event
  if (exchanges.length !== requests.length || (event.command?.command ?? null) !== command) {
    throw new ContradictionError('seed', check)
  }
  exchanges.forEach(({ request }, index) => {
    if (!isSame(request, requests[index])) throw new ContradictionError('seed', check)
  })
  const starts = exchanges.map(({ startedAt }) => startedAt)
  const ends = exchanges.map(({ endedAt }) => endedAt)
  // Beside a command they are spread over its time, however few they are.
  const areTogether = exchanges.length > 1 && atOnce >= exchanges.length && command === null
  if (areTogether && Math.max(...starts) > Math.min(...ends)) throw new ContradictionError('itself', check)
}

function isSame(one: CheckRequest, other: CheckRequest | undefined): boolean {
  if (!other) return false
  const toKey = ({ method, path, key, headers, body }: CheckRequest) =>
    JSON.stringify([method, path, key, Object.entries(headers).sort(), body])
  return toKey(one) === toKey(other)
}

/** Requires that times run forwards, and that answers are possible ones. */
function requireOrder(records: readonly CheckRecord[]): void {
  let now = 0
  for (const { id, events } of records) {
    for (const { exchanges } of events) {
      const from = now
      for (const exchange of exchanges) {
        if (exchange.startedAt < from || exchange.endedAt < exchange.startedAt || !isPossible(exchange)) {
          throw new ContradictionError('itself', id)
        }
        now = Math.max(now, exchange.endedAt)
      }
    }
  }
}

function isPossible({ request, answer: { status, headers, body, failure } }: Exchange): boolean {
  if ((status === 0) !== (failure !== null)) return false
  if (failure !== null) return body === ''
  if (status < 200 || status > 599) return false
  if (isBareAnswer(request.method, status)) return body === ''
  const length = headers['content-length']
  // A body that was no UTF-8 lost bytes when it was read as text.
  if (length === undefined || headers['content-encoding'] !== undefined || body.includes('\ufffd')) return true
  // As a number: some servers write `0042`.
  return Number(length) === new TextEncoder().encode(body).length
}
