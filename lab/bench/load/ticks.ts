import { randomUUID } from 'node:crypto'
import { inTurns, measureRate, median, type Timed } from './compare'
import { FLOOR_PEOPLE, floorCookie } from './floor-database'
import { ms, type Report } from './report'
import type { Servers } from './servers'
import type { Target } from './target'

type Walk = readonly { readonly step: string; readonly status: string }[]

const CIRCLE = ['learning', 'done', 'not-started'] as const
const BATCH = 30
const RATES = 5
const EACH = 40

/** Lists the steps that a learner has not started. */
async function listSteps(target: Target, cookie: string): Promise<readonly string[]> {
  const { text } = await target.ask({ path: '/api/v1/me/progress', cookie })
  const { steps } = JSON.parse(text) as { steps: readonly { id: string; status: string }[] }
  return steps.filter(({ status }) => status === 'not-started').map(({ id }) => id)
}

function* around(steps: readonly string[]): Generator<Walk[number], never> {
  if (steps.length < BATCH) throw new Error(`Only ${steps.length} steps are left to tick.`)
  for (;;) for (const status of CIRCLE) for (const step of steps) yield { step, status }
}

/**
 * Returns a function that sends a learner's next tick. Each step goes to learning, done and back, so that each call
 * changes something.
 */
async function ticker(target: Target, cookie: string): Promise<() => Promise<number>> {
  const walk = around(await listSteps(target, cookie))
  return async () => {
    const { step, status } = walk.next().value
    const path = `/api/v1/me/progress/${step}`
    const tick = { method: 'PUT', path, cookie, body: { status }, holds: `"status":"${status}"` } as const
    return (await target.ask({ ...tick, idempotencyKey: randomUUID() })).ms
  }
}

function floorTicker(target: Target, person: number, steps: readonly string[]): Timed {
  const walk = around(steps)
  return async () => {
    const body = walk.next().value
    const cookie = floorCookie(person)
    return (await target.ask({ method: 'PUT', path: '/api/upsert', cookie, body, holds: body.step })).ms
  }
}

/** Returns a function that moves thirty steps to their next state in one call. */
async function batcher(target: Target, cookie: string): Promise<Timed> {
  const steps = (await listSteps(target, cookie)).slice(0, BATCH)
  let turn = 0
  return async () => {
    const status = CIRCLE[turn++ % CIRCLE.length]
    const changes = steps.map((step) => ({ step, status, idempotencyKey: randomUUID() }))
    const path = '/api/v1/me/progress/batch'
    const { ms: took, text } = await target.ask({ method: 'POST', path, cookie, body: { changes } })
    const { results } = JSON.parse(text) as { results: readonly { ok: boolean }[] }
    if (results.length !== BATCH || results.some(({ ok }) => !ok)) throw new Error(`A batch was refused: ${text}`)
    return took
  }
}

/** Alternates between several functions. */
function inRotation(all: readonly (() => Promise<number>)[]): () => Promise<number> {
  let turn = 0
  return () => all[turn++ % all.length]?.() ?? Promise.reject(new Error('Nobody has enough left to tick.'))
}

/**
 * Times a tick beside a bare durable write: one at a time, then by sixteen people at once; and thirty ticks in one
 * call.
 */
export async function ticking(
  { floor, first: { target, learners, batching } }: Servers,
  rounds: number,
  report: Report,
) {
  const tickers = await Promise.all(learners.map((cookie) => ticker(target, cookie)))
  // Gives each worker a share of the learners, because one person does not tick hundreds of steps a day.
  const all = Array.from({ length: FLOOR_PEOPLE }, (_, worker) =>
    inRotation(tickers.filter((_ticker, index) => index % FLOOR_PEOPLE === worker)),
  )
  const batches = await Promise.all(batching.map((cookie) => batcher(target, cookie)))
  const steps = await listSteps(target, batching[0] ?? '')
  const things = [floorTicker(floor, 0, steps), inRotation(tickers), inRotation(batches)]
  const [bare = 0, tick = 0, batch = 0] = await inTurns(things, rounds * 3)
  report.head('Ticks')
  report.line('tick', `${ms(tick)}, bare write ${ms(bare)}`, tick / bare, { most: 3 })
  report.line('30 ticks in one call', `${ms(batch)}, one tick ${ms(tick)}`, batch / tick, { most: 4 })

  const bareAll = Array.from({ length: FLOOR_PEOPLE }, (_, person) => floorTicker(floor, person, steps))
  const ratios: number[] = []
  let shown = ''
  for (let time = 0; time < RATES; time++) {
    const bareRate = await measureRate(FLOOR_PEOPLE, EACH, (worker) => bareAll[worker]?.() ?? Promise.resolve())
    const rate = await measureRate(all.length, EACH, (worker) => all[worker]?.() ?? Promise.resolve())
    ratios.push(rate / bareRate)
    shown = `${rate.toFixed(0)} a second, bare ${bareRate.toFixed(0)}`
  }
  report.line('sixteen at once', shown, median(ratios), { least: 0.4 })
}
