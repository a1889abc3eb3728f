import { randomUUID } from 'node:crypto'
import { createClient } from '@libsql/client'
import { type CheckBrief, CheckFailure } from '@/lib/learning/checks/kit/brief'
import type { Exchange } from '@/lib/learning/checks/kit/exchange'
import { toKeptResults } from '@/lib/learning/checks/submitting/kept-results'
import { server } from '../server'
import { filler } from './long-texts'

type Row = Readonly<Record<string, string | number | null>>

/** Inserts rows directly: rate limits would block calls. */
async function insert(table: string, rows: readonly Row[]): Promise<void> {
  const client = createClient({ url: server.env.DATABASE_URL, timeout: 5000 })
  const columns = Object.keys(rows[0] ?? {})
  const names = columns.map((name) => `"${name}"`).join(', ')
  const sql = `INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`
  await client.batch(
    rows.map((row) => ({ sql, args: columns.map((name) => row[name] ?? null) })),
    'write',
  )
  client.close()
}

const began = Date.now()
/** Returns the moment this many minutes from now, as stored in the database: later rows are newer. */
const minute = (n: number) => new Date(began + n * 60_000).toISOString().replace('Z', '+00:00')

export type Reviewed = {
  readonly reviewId: string
  readonly learnerId: string
  readonly mentorId: string
  readonly stepId: string
  /** Id of the first attempt, which was submitted. */
  readonly first: string
  /** Ids of the rows of the rubric. */
  readonly rubric: readonly string[]
}

/** Adds attempts of a review up to this total: each but the last with a verdict. */
export async function addAttempts({ reviewId, learnerId, mentorId, stepId, first, rubric }: Reviewed, most: number) {
  const numbers = Array.from({ length: most }, (_, index) => index + 1)
  const attempts = numbers.map((number) => ({
    number,
    id: number === 1 ? first : randomUUID(),
    evidenceId: randomUUID(),
  }))
  const added = attempts.slice(1)
  await insert(
    'Evidence',
    added.map(({ number, evidenceId }) => ({
      ...{ id: evidenceId, learnerId, stepId, kind: 'link', url: filler.url(number), title: '', issuer: '' },
      ...{ note: filler.note(number), createdAt: minute(number), idempotencyKey: `attempt-${evidenceId}` },
    })),
  )
  await insert(
    'Iteration',
    added.map(({ id, number, evidenceId }) => ({ id, reviewId, number, evidenceId, createdAt: minute(number) })),
  )
  const verdicts = attempts.slice(0, -1).map(({ id, number }) => ({
    ...{ id: randomUUID(), iterationId: id, mentorId, outcome: 'not-yet', createdAt: minute(number) },
    feedback: filler.text(10_000, number),
  }))
  await insert('Verdict', verdicts)
  await insert(
    'RubricScore',
    verdicts.flatMap(({ id }) => rubric.map((rubricRowId) => ({ verdictId: id, rubricRowId, score: 'not-yet' }))),
  )
}

export async function addMessages(reviewId: string, authors: readonly string[], most: number): Promise<void> {
  const rows = Array.from({ length: most }, (_, n) => ({
    ...{ id: randomUUID(), reviewId, authorId: authors[n % authors.length] ?? null, body: filler.text(5000, n) },
    ...{ createdAt: minute(n), idempotencyKey: `message-${n}` },
  }))
  await insert('Message', rows)
}

export async function addPosts(threadId: string, authors: readonly string[], most: number): Promise<void> {
  const rows = Array.from({ length: most }, (_, n) => ({
    ...{ id: randomUUID(), threadId, authorId: authors[n % authors.length] ?? null, body: filler.text(5000, n) },
    ...{ createdAt: minute(n), idempotencyKey: `post-${n}` },
  }))
  await insert('ThreadPost', rows)
}

export async function addEvidence(learnerId: string, stepId: string, most: number): Promise<void> {
  const rows = Array.from({ length: most }, (_, n) => ({
    ...{ id: randomUUID(), learnerId, stepId, kind: 'certificate', url: filler.url(n), title: filler.line(200, n) },
    ...{ issuer: filler.line(120, n), note: filler.note(n), createdAt: minute(n), idempotencyKey: randomUUID() },
  }))
  await insert('Evidence', rows)
}

/** Adds runs of a brief's checks, in all of which each check failed, with as much recorded as is kept. */
export async function addRuns(learnerId: string, stepId: string, brief: CheckBrief, most: number): Promise<void> {
  const rows = Array.from({ length: most }, (_, n) => {
    const exchanges = Array.from({ length: 6 }, (_, at) => toExchange(n + at))
    const records = brief.checks.map(({ id }) => ({ id, events: [{ exchanges, command: null }], notRun: null }))
    const failure = new CheckFailure(filler.line(500, n), filler.line(500, n), exchanges.at(-1))
    const failed = brief.checks.map(({ id }) => ({ id, result: 'failed', reason: null, failure }) as const)
    const results = toKeptResults(failed, records, null)
    return {
      ...{ id: randomUUID(), learnerId, stepId, brief: brief.slug, version: brief.version, createdAt: minute(n) },
      ...{ place: 'ci', repository: filler.url(n), commit: 'a'.repeat(40), jobUrl: filler.url(n), isEvidence: 0 },
      ...{ passedCount: 0, failedCount: results.length, results: JSON.stringify(results) },
    }
  })
  await insert('CheckRun', rows)
}

function toExchange(seed: number): Exchange {
  const body = JSON.stringify({ names: filler.line(1900, seed).split(' ') }).slice(0, 2000)
  const headers = { 'content-type': 'application/json' }
  return {
    request: { method: 'POST', path: `/items?named=${filler.url(seed)}`, key: 'valid', headers, body },
    answer: { status: 500, headers, body, failure: null },
    ...{ startedAt: seed, endedAt: seed + 1 },
  }
}

/** Adds invitations that were not accepted: this many pending, and as many withdrawn. */
export async function addInvitations(cohortId: string, most: number): Promise<void> {
  const rows = ['waiting', 'withdrawn'].flatMap((state) =>
    Array.from({ length: most }, (_, n) => ({
      ...{ id: randomUUID(), cohortId, email: `${state}-${n}@example.org`, codeHash: randomUUID() },
      ...{ createdAt: minute(n), expiresAt: minute(100_000), revokedAt: state === 'waiting' ? null : minute(n) },
    })),
  )
  await insert('Invitation', rows)
}
