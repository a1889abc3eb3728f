import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Client, createClient } from '@libsql/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from './migrate'

const MIGRATIONS = 'prisma/sqlite/migrations'
const MENTORS = '20261124220000_mentors'
const ONE_OF_EACH = '20261125170000_one_account_of_each_provider'

let folder: string
let client: Client
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'waymark-'))
  await migrateUpTo(MENTORS)
  client = createClient({ url: url() })
})
afterEach(() => {
  client.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Applies the migrations before the given one. */
async function migrateUpTo(migration: string): Promise<void> {
  const old = path.join(folder, migration)
  for (const name of readdirSync(MIGRATIONS).filter((name) => name < migration)) {
    cpSync(path.join(MIGRATIONS, name), path.join(old, name), { recursive: true })
  }
  await migrate(url(), old)
}

const url = () => `file:${path.join(folder, 'test.db')}`
const on = (day: number) => `2026-11-${String(day).padStart(2, '0')}T10:00:00.000+00:00`

/** Inserts a row into a table of that time; missing values that must not be null get arbitrary ones. */
async function insert(table: string, given: Readonly<Record<string, string | number>>): Promise<void> {
  const { rows } = await client.execute(`PRAGMA table_info("${table}")`)
  const needed = rows.filter(({ notnull, dflt_value }) => notnull === 1 && dflt_value === null)
  const any = (type: unknown) => (type === 'DATETIME' ? on(1) : type === 'TEXT' ? 'x' : 1)
  const row = { ...Object.fromEntries(needed.map(({ name, type }) => [String(name), any(type)])), ...given }
  const names = Object.keys(row).map((name) => `"${name}"`)
  const marks = names.map(() => '?')
  const sql = `INSERT INTO "${table}" (${names}) VALUES (${marks})`
  await client.execute({ sql, args: Object.values(row) })
}

/** Days on which an iteration was submitted and, where it was, judged. */
type Sent = readonly [sent: number, judged?: number]

async function insertReview(id: string, state: string, iterations: readonly Sent[]): Promise<void> {
  await insert('Step', { id: `step-${id}`, slug: `step-${id}`, roadmapId: 'backend' })
  await insert('Review', { id, learnerId: 'eva', stepId: `step-${id}`, cohortId: 'spring', state, dueAt: on(20) })
  for (const [index, [sent, judged]] of iterations.entries()) {
    const one = `${id}-${index + 1}`
    await insert('Evidence', { id: one, learnerId: 'eva', stepId: `step-${id}`, idempotencyKey: one })
    await insert('Iteration', { id: one, reviewId: id, number: index + 1, evidenceId: one, createdAt: on(sent) })
    if (judged) await insert('Verdict', { id: one, iterationId: one, mentorId: 'mia', createdAt: on(judged) })
  }
}

test('an instance from before mentors had turns and waits keeps everything, and gets them from what happened', async () => {
  await insert('User', { id: 'eva', email: 'eva', name: 'EVA', timeZone: 'Europe/Paris' })
  await insert('User', { id: 'mia', email: 'mia', name: 'Mia', timeZone: 'Asia/Tokyo' })
  await insert('Learner', { id: 'eva', lastLearningDay: '2026-11-02' })
  await insert('Cohort', { id: 'spring', joinCode: 'spring', promisedHours: 48 })
  await insert('Membership', { cohortId: 'spring', userId: 'eva', role: 'learner' })
  await insert('Membership', { cohortId: 'spring', userId: 'mia', role: 'mentor' })
  await insert('Roadmap', { id: 'backend', slug: 'backend' })
  await insert('Enrollment', { learnerId: 'eva', roadmapId: 'backend', coreDoneCount: 7 })
  await insertReview('sent-twice', 'waiting', [[1], [2]])
  await insertReview('judged', 'changes-requested', [[1], [3, 5]])
  await insertReview('again', 'claimed', [[1, 2], [4]])
  await insertReview('withdrawn', 'withdrawn', [[1, 2], [6]])

  expect(await migrate(url())).toContain(MENTORS)
  const read = async (sql: string) => (await client.execute(sql)).rows.map((row) => ({ ...row }))
  expect(await read('SELECT COUNT(*) AS n FROM "Iteration"')).toEqual([{ n: 8 }])
  expect(await read('SELECT "promisedHours", "timeZone", "joinCode" FROM "Cohort"')).toEqual([
    { promisedHours: 16, timeZone: 'Asia/Tokyo', joinCode: 'spring' },
  ])
  const learner = `SELECT "sortName", "coreDone", "lastLearningDay" FROM "Membership" WHERE "role" = 'learner'`
  expect(await read(learner)).toEqual([{ sortName: 'eva', coreDone: 7, lastLearningDay: '2026-11-02' }])
  expect(await read('SELECT "id", "turn", "turnSince" FROM "Review" ORDER BY "id"')).toEqual([
    { id: 'again', turn: 'mentor', turnSince: on(20) },
    { id: 'judged', turn: 'learner', turnSince: on(5) },
    { id: 'sent-twice', turn: 'mentor', turnSince: on(20) },
    { id: 'withdrawn', turn: 'none', turnSince: null },
  ])
  const waits =
    'SELECT "reviewId", "startedAt", "endedAt", "isAnswered" FROM "ReviewWait" ORDER BY "reviewId", "startedAt"'
  expect(await read(waits)).toEqual([
    { reviewId: 'again', startedAt: on(1), endedAt: on(2), isAnswered: 1 },
    { reviewId: 'again', startedAt: on(4), endedAt: null, isAnswered: 0 },
    { reviewId: 'judged', startedAt: on(1), endedAt: on(5), isAnswered: 1 },
    { reviewId: 'sent-twice', startedAt: on(1), endedAt: null, isAnswered: 0 },
    { reviewId: 'withdrawn', startedAt: on(1), endedAt: on(2), isAnswered: 1 },
  ])
})

test('of several accounts of one provider the right one stays: one password each, under its owner’s address', async () => {
  await migrateUpTo(ONE_OF_EACH)
  for (const id of ['ana', 'ben', 'eve', 'fay']) await insert('User', { id, email: `${id}@new`, name: id })
  const add = (id: string, userId: string, provider: string, providerAccountId: string, day: number) =>
    insert('Account', { id, userId, provider, providerAccountId, createdAt: on(day) })
  await add('ana-left-over', 'ana', 'password', 'ana@old', 1)
  await add('ana-present', 'ana', 'password', 'ana@new', 2)
  await add('eve-under-bens', 'eve', 'password', 'ben@new', 1)
  await add('ben-left-over', 'ben', 'password', 'ben@old', 2)
  await add('fay-first', 'fay', 'github', '2', 1)
  await add('fay-second', 'fay', 'github', '1', 2)
  await add('fay-other', 'fay', 'google', '1', 2)

  expect(await migrate(url())).toContain(ONE_OF_EACH)
  const { rows } = await client.execute('SELECT "id", "providerAccountId" AS "is" FROM "Account" ORDER BY "id"')
  expect(rows.map((row) => ({ ...row }))).toEqual([
    { id: 'ana-present', is: 'ana@new' },
    { id: 'ben-left-over', is: 'ben@new' },
    { id: 'fay-first', is: '2' },
    { id: 'fay-other', is: '1' },
  ])
  await expect(add('fay-third', 'fay', 'github', '3', 3)).rejects.toThrow(/UNIQUE/)
})
