import { setTimeout as wait } from 'node:timers/promises'
import type { Client } from 'pg'
import type { Person } from './people'

/** People who tick, and now and then make a cohort, concurrently and without a pause until stopped. */

export type Failure = { readonly at: number; readonly kind: 'tick' | 'cohort'; readonly what: string }
export type Report = {
  /** Successful ticks: each was sent until it succeeded. */
  readonly ticks: Map<string, number>
  /** Names of cohorts that were made successfully. */
  readonly cohorts: string[]
  readonly failures: Failure[]
  /** Duration of each request, in milliseconds. */
  readonly times: number[]
}

const STEPS = ['http', 'docker', 'git-basics']
const PAUSE_MS = 60
const TRIES = 50
const LONGEST_MS = 30_000
/** Most cohorts of one person in all loads together: a day allows twenty. */
const MOST_COHORTS = 15
const cohortsTried = new WeakMap<Person, number>()
let runs = 0

export type Load = {
  /** Waits until each person, on average, has had this many more responses. */
  readonly answered: (timesEach: number) => Promise<void>
  /** Ends it, and returns its results. */
  readonly end: () => Promise<Report>
}

export function startLoad(url: string, people: readonly Person[]): Load {
  const report: Report = { ticks: new Map(), cohorts: [], failures: [], times: [] }
  const run = ++runs
  let isOver = false
  const work = people.map(async (person) => {
    for (let n = 0; !isOver; n++) {
      await tick(url, person, { n, key: `run-${run}-tick-${n}` }, report)
      const tried = cohortsTried.get(person) ?? 0
      if (n % 5 === 4 && tried < MOST_COHORTS) {
        cohortsTried.set(person, tried + 1)
        await makeCohort(url, person, `Cohort ${run} ${n} of ${person.id}`, report)
      }
      await wait(PAUSE_MS)
    }
  })
  return {
    answered: async (timesEach) => {
      const goal = report.times.length + timesEach * people.length
      const until = Date.now() + LONGEST_MS
      while (report.times.length < goal) {
        if (Date.now() > until) throw new Error(`${report.times.length} of ${goal} answers came.`)
        await wait(20)
      }
    },
    end: async () => {
      isOver = true
      await Promise.all(work)
      return report
    },
  }
}

/** Ticks as the product's own pages do: an unanswered request is sent again with its key. */
async function tick(url: string, { id, headers }: Person, { n, key }: { n: number; key: string }, report: Report) {
  const status = Math.floor(n / STEPS.length) % 2 === 0 ? 'done' : 'not-started'
  const init = { method: 'PUT', headers: { ...headers, 'idempotency-key': key }, body: JSON.stringify({ status }) }
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const refusal = await readRefusal(`${url}/api/v1/me/progress/${STEPS[n % STEPS.length]}`, init, 200, report)
    if (refusal === null) {
      report.ticks.set(id, (report.ticks.get(id) ?? 0) + 1)
      return
    }
    report.failures.push({ at: Date.now(), kind: 'tick', what: refusal })
    await wait(100)
  }
  throw new Error('A tick found no server.')
}

/** Makes a cohort. It has no key, so an unanswered request is not repeated. */
async function makeCohort(url: string, { headers }: Person, name: string, report: Report) {
  const init = { method: 'POST', headers, body: JSON.stringify({ name, promisedHours: 16, timeZone: 'UTC' }) }
  const refusal = await readRefusal(`${url}/api/v1/cohorts`, init, 201, report)
  if (refusal === null) report.cohorts.push(name)
  else report.failures.push({ at: Date.now(), kind: 'cohort', what: refusal })
}

async function readRefusal(url: string, init: RequestInit, status: number, { times }: Report): Promise<string | null> {
  const began = performance.now()
  try {
    const answer = await fetch(url, init)
    const text = await answer.text()
    times.push(performance.now() - began)
    return answer.status === status
      ? null
      : `${answer.status} ${text
          .replace(/<[^>]*>|\s+/g, ' ')
          .trim()
          .slice(0, 120)}`
  } catch (error) {
    return `no answer: ${(error as Error).message}`
  }
}

/** Lists the differences between the reports and the database. */
export async function wrongIn(sql: Client, reports: readonly Report[]): Promise<string[]> {
  const wrong: string[] = []
  const wanted = new Map<string, number>()
  for (const { ticks } of reports) for (const [id, count] of ticks) wanted.set(id, (wanted.get(id) ?? 0) + count)
  for (const [id, count] of wanted) {
    // A tick that finds its step as it wants it adds a settled key, and no event.
    const [row] = await readRows<{ events: number; settled: number; keys: number; last: number }>(
      sql,
      `WITH events AS (SELECT "idempotencyKey" AS key, "sequence" FROM "Event" WHERE "learnerId" = $1),
         settled AS (SELECT "idempotencyKey" AS key FROM "SettledKey" WHERE "learnerId" = $1)
       SELECT (SELECT count(*) FROM events)::int AS events, (SELECT count(*) FROM settled)::int AS settled,
         (SELECT count(*) FROM (SELECT key FROM events UNION SELECT key FROM settled) AS one)::int AS keys,
         (SELECT coalesce(max("sequence"), 0) FROM events) AS last`,
      [id],
    )
    if (!row || row.keys !== count || row.events + row.settled !== count || row.last !== row.events) {
      wrong.push(`${count} ticks were answered, and the database has ${JSON.stringify(row)}`)
    }
  }
  const made = await readRows<{ name: string; count: number }>(
    sql,
    `SELECT "name", count(*)::int AS count FROM "Cohort" GROUP BY "name"`,
  )
  const counts = new Map(made.map(({ name, count }) => [name, count]))
  for (const [name, count] of counts) if (count > 1) wrong.push(`${name} was made ${count} times`)
  const missing = reports.flatMap(({ cohorts }) => cohorts).filter((name) => !counts.has(name))
  return [...wrong, ...missing.map((name) => `${name} was answered with yes and is not there`)]
}

const readRows = async <Row>(sql: Client, text: string, values: readonly unknown[] = []): Promise<Row[]> =>
  (await sql.query(text, [...values])).rows as Row[]
