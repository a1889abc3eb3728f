import { type Check, type CheckApi, type CheckBrief, CheckFailure, type RequestInput } from './brief'
import type { CheckCommand, CheckEvent, CheckRecord, CheckRequest, NotRunReason } from './exchange'
import { toPathOfLocation } from './location'
import { randomFrom } from './random'

/** Requests and a command that a check wants done next, for a driver to do. */
export type PlannedEvent = {
  readonly requests: readonly CheckRequest[]
  /** How many requests are under way at a time. */
  readonly atOnce: number
  readonly command: CheckCommand | null
}

/** Does what checks plan: over the network, or from a record. */
export type CheckDriver = {
  /** The address that paths start from, without a slash at its end. */
  readonly base: string
  /** Returns why a check cannot be run here; null where it can. */
  readonly findReasonNotToRun: (check: Check) => NotRunReason | null
  /** Begins a check: for drivers that keep what belongs to it. */
  readonly begin: (check: Check) => void
  readonly perform: (planned: PlannedEvent) => Promise<CheckEvent>
  /** Ends it. */
  readonly end: (check: Check) => void
}

export type CheckResult = {
  readonly id: string
  readonly result: 'passed' | 'failed' | 'not-run'
  readonly reason: NotRunReason | null
  /** Of a failed check. */
  readonly failure: CheckFailure | null
}

export type RanCheck = { readonly result: CheckResult; readonly record: CheckRecord }

export const MOST_AT_ONCE = 100
/** Requests under way while a command runs. */
const DURING = 10

type Options = {
  readonly seed: string
  /** `2026-12-01` */
  readonly day: string
  /** Called before each check and after it. */
  readonly onProgress?: (check: Check, result: CheckResult | null) => void
}

/** Runs all checks of a brief, one after the other. */
export async function runChecks(
  brief: CheckBrief,
  driver: CheckDriver,
  { seed, day, onProgress }: Options,
): Promise<readonly RanCheck[]> {
  const ran: RanCheck[] = []
  for (const check of brief.checks) {
    onProgress?.(check, null)
    const one = await runCheck(check, driver, seed, day)
    ran.push(one)
    onProgress?.(check, one.result)
  }
  return ran
}

async function runCheck(check: Check, driver: CheckDriver, seed: string, day: string): Promise<RanCheck> {
  const reason = driver.findReasonNotToRun(check)
  const events: CheckEvent[] = []
  const toRan = (result: CheckResult['result'], failure: CheckFailure | null, notRun: NotRunReason | null = null) => ({
    result: { id: check.id, result, reason: notRun, failure },
    record: { id: check.id, events, notRun },
  })
  driver.begin(check)
  if (reason) {
    driver.end(check)
    return toRan('not-run', null, reason)
  }
  const api = toCheckApi(driver, randomFrom(`${seed}:${check.id}`), day, events)
  try {
    await check.run(api)
    driver.end(check)
    return toRan('passed', null)
  } catch (error) {
    if (error instanceof NotRunError) return toRan('not-run', null, error.reason)
    if (!(error instanceof CheckFailure)) throw error
    driver.end(check)
    return toRan('failed', error)
  }
}

/**
 * Thrown by a driver that cannot go on with a check, for instance because its time is over, and by a check that cannot
 * begin because what it needs failed.
 */
export class NotRunError extends Error {
  override name = 'NotRunError'
  constructor(readonly reason: NotRunReason) {
    super(`The check was not run: ${reason}.`)
  }
}

function toCheckApi(driver: CheckDriver, random: CheckApi['random'], day: string, events: CheckEvent[]): CheckApi {
  const perform = async (planned: PlannedEvent): Promise<CheckEvent> => {
    const event = await driver.perform(planned)
    events.push(event)
    return event
  }
  const first = <Item>(items: readonly Item[]): Item => {
    const [item] = items
    if (item === undefined) throw new Error('A driver returned less than was asked for.')
    return item
  }
  const getCommand = ({ command }: CheckEvent) => {
    if (!command) throw new Error('A driver ran no command.')
    return command
  }
  return {
    random,
    day,
    send: async (request) =>
      first((await perform({ requests: [toRequest(request)], atOnce: 1, command: null })).exchanges),
    sendAtOnce: async (requests) => {
      if (requests.length > MOST_AT_ONCE) throw new Error(`A check sends ${MOST_AT_ONCE} requests at once, at most.`)
      const planned = { requests: requests.map(toRequest), atOnce: requests.length, command: null }
      return (await perform(planned)).exchanges
    },
    sendDuring: async (command, requests) => {
      const event = await perform({ requests: requests.map(toRequest), atOnce: DURING, command })
      return { exchanges: event.exchanges, command: getCommand(event) }
    },
    perform: async (command) => getCommand(await perform({ requests: [], atOnce: 0, command })),
    pathOfLocation: (exchange) => toPathOfLocation(exchange, driver.base),
  }
}

/** Fills in the usual values of a request. */
export function toRequest({ method, path, key = 'valid', headers = {}, body, json }: RequestInput): CheckRequest {
  if (json === undefined) return { method, path, key, headers, body: body ?? null }
  return { method, path, key, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(json) }
}
