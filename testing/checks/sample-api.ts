import type { CheckAnswer, CheckCommand, CheckRequest, CommandRun, Exchange } from '@/lib/learning/checks/kit/exchange'
import { type CheckDriver, runChecks } from '@/lib/learning/checks/kit/run-checks'
import { sampleBrief } from './sample-brief'

/** Faults that the sample API can have. */
export type Fault = 'no-location' | 'open' | 'lends-twice'

/** An API that does what the sample brief says, but for its faults. It lives in memory. */
export function makeSampleApi(faults: readonly Fault[] = []) {
  const items = new Map<string, string>()
  const lent = new Set<string>()
  const answer = (status: number, body: string, headers: Record<string, string> = {}): CheckAnswer => {
    const length = String(new TextEncoder().encode(body).length)
    return {
      status,
      body,
      failure: null,
      headers: { 'content-type': 'application/json', 'content-length': length, ...headers },
    }
  }
  return ({ method, path, key, body }: Pick<CheckRequest, 'method' | 'path' | 'key' | 'body'>): CheckAnswer => {
    if (key !== 'valid' && !faults.includes('open')) return answer(401, '{"status":401}')
    if (method === 'GET') return answer(items.has(path) ? 200 : 404, items.get(path) ?? '{"status":404}')
    const input = JSON.parse(body ?? 'null')
    if (path === '/items') {
      const id = String(items.size + 1)
      const item = JSON.stringify({ id, ...input })
      items.set(`/items/${id}`, item)
      return answer(201, item, faults.includes('no-location') ? {} : { location: `/items/${id}` })
    }
    const isTaken = lent.has(input.itemId) && !faults.includes('lends-twice')
    lent.add(input.itemId)
    return isTaken ? answer(409, '{"status":409}') : answer(201, '{"id":"1"}')
  }
}

type Options = {
  readonly seed: string
  readonly day: string
  readonly faults?: readonly Fault[]
  readonly commands?: readonly CheckCommand[]
}

/** Runs the sample brief as a runner does, and returns what it sends. Each exchange takes two milliseconds. */
export async function recordSampleRun({ seed, day, faults = [], commands = [] }: Options) {
  const api = makeSampleApi(faults)
  let now = 0
  const toExchange = (request: CheckRequest, startedAt: number): Exchange => {
    return { request, answer: api(request), startedAt, endedAt: startedAt + 2 }
  }
  const driver: CheckDriver = {
    base: 'http://localhost:8080',
    findReasonNotToRun: ({ needs }) => (needs && !commands.includes(needs) ? 'no-command' : null),
    begin: () => {},
    end: () => {},
    perform: async ({ requests, command }) => {
      const started = now
      now += 3
      const ran: CommandRun | null = command && { command, succeeded: true, value: null }
      return { exchanges: requests.map((request) => toExchange(request, started)), command: ran }
    },
  }
  const ran = await runChecks(sampleBrief, driver, { seed, day })
  const { slug, version } = sampleBrief
  return { brief: slug, version, base: driver.base, day, records: ran.map(({ record }) => record) }
}
