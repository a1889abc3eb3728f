import { buffer } from 'node:stream/consumers'
import { afterEach, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { limits } from '@/lib/foundation/rate-limit/limits'
import { setPassword } from '@/lib/people/accounts/commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makePerson, signedIn } from '@/testing/people'
import { unzip } from '@/testing/unzip'
import { makeWholePerson } from '@/testing/whole-person'
import { exportPeople } from './commands'

setUpDatabase()
afterEach(async () => {
  await db().rateLimiterFlexible.deleteMany()
})

const anAdmin = async (name = 'Ada') => signedIn(await makePerson(name, { isAdmin: true }))
const refused = (code: string) => expect.objectContaining({ code })
const read = async (viewer: Viewer) => unzip(await buffer((await exportPeople(viewer, null)) as never))

type Files = ReadonlyMap<string, Buffer>
const jsonIn = (files: Files, name: string): Record<string, unknown>[] => JSON.parse(String(files.get(`${name}.json`)))
/** Reads a CSV file, of which every cell is quoted. */
function csvIn(files: Files, name: string): Record<string, string>[] {
  const text = String(files.get(`${name}.csv`)).replace('\uFEFF', '')
  const lines: string[][] = [[]]
  for (const [, cell = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)")(,|\r\n)/g)) {
    lines.at(-1)?.push(cell.replaceAll('""', '"'))
    if (end !== ',') lines.push([])
  }
  const [head = [], ...rows] = lines.slice(0, -1)
  return rows.map((cells) => Object.fromEntries(head.map((column, at) => [column, cells[at] ?? ''])))
}
const pick = <Row extends object>(rows: readonly Row[], ...keys: (keyof Row)[]) =>
  rows.map((row) => keys.map((key) => String(row[key])).join(' ')).sort()

test('the archive has what the database has, as CSV and as JSON', async () => {
  const { person, cohort, reviewId } = await makeWholePerson({ name: 'Zoraida Quxley', mark: 'zqcanary' })
  await db().user.update({ where: { id: person.id }, data: { externalId: 'S-42' } })
  await db().cohort.create({ data: { name: 'Empty' } })
  const files = await read(await anAdmin())
  expect([...files.keys()].sort()).toEqual([
    ...['README.txt', 'cohorts.csv', 'cohorts.json', 'people.csv', 'people.json', 'progress.csv', 'progress.json'],
    ...['reviews.csv', 'reviews.json'],
  ])
  const people = await db().user.findMany({ where: { deletedAt: null } })
  expect(pick(jsonIn(files, 'people'), 'id', 'name', 'email')).toEqual(pick(people, 'id', 'name', 'email'))
  const progress = (await db().stepProgress.findMany()).map((row) => ({ ...row, personId: row.learnerId }))
  expect(pick(jsonIn(files, 'progress'), 'personId', 'status')).toEqual(pick(progress, 'personId', 'status'))
  const iterations = await db().iteration.findMany({ include: { verdict: true } })
  const attempts = iterations.map(({ reviewId: id, number, verdict }) => ({
    reviewId: id,
    iteration: number,
    outcome: verdict?.outcome ?? null,
  }))
  const reviews = jsonIn(files, 'reviews')
  expect(pick(reviews, 'reviewId', 'iteration', 'outcome')).toEqual(pick(attempts, 'reviewId', 'iteration', 'outcome'))
  expect(reviews.find((row) => row.reviewId === reviewId)).toMatchObject({
    name: person.name,
    cohort: 'Spring',
    step: 'rest-api-project',
    iteration: 1,
    outcome: 'not-yet',
    mentor: 'Marek',
    feedback: 'mentorwords verdict',
  })
  const members = (await db().membership.findMany()).map((row) => ({ ...row, personId: row.userId }))
  const cohorts = jsonIn(files, 'cohorts')
  expect(
    pick(
      cohorts.filter(({ role }) => role !== null),
      'cohortId',
      'personId',
      'role',
    ),
  ).toEqual(pick(members, 'cohortId', 'personId', 'role'))
  expect(cohorts).toContainEqual(expect.objectContaining({ cohort: 'Empty', personId: null }))
  expect(cohorts.find((row) => row.cohortId === cohort.id && row.personId === person.id)).toMatchObject({
    externalId: 'S-42',
    role: 'learner',
  })
  for (const name of ['people', 'progress', 'reviews', 'cohorts']) {
    const [rows, lines] = [jsonIn(files, name), csvIn(files, name)]
    expect(
      lines.map((line) => Object.values(line)),
      name,
    ).toEqual(rows.map((row) => Object.keys(lines[0] ?? {}).map((column) => String(row[column] ?? ''))))
    expect(Object.keys(lines[0] ?? {}), name).toEqual(Object.keys(rows[0] ?? {}))
  }
  // Leaves out secrets and what a person keeps for themselves.
  const text = [...files.values()].join('\n')
  expect(text).not.toMatch(/argon2|secret-|zqcanary (note|link|draft|saved|reason|question)|mentorwords (note|answer)/)
  expect(text).not.toContain('first-job')
  expect(text).not.toMatch(/"NP"/)
})

test('text that a spreadsheet would take for a formula is quoted', async () => {
  await makePerson('=cmd|’ /C calc’!A0')
  const files = await read(await anAdmin())
  expect(csvIn(files, 'people').map(({ name }) => name)).toContain("'=cmd|’ /C calc’!A0")
  expect(jsonIn(files, 'people').map(({ name }) => name)).toContain('=cmd|’ /C calc’!A0')
})

test('admins alone, with their password or a recent sign-in, five times a day, each in the audit log', async () => {
  const [ada, mentor] = [await anAdmin(), await signedIn(await makePerson('Marek', { isMentor: true }))]
  await expect(exportPeople(mentor, null)).rejects.toEqual(refused('not-found'))
  const later = new Date(Date.now() + 16 * 60_000)
  for (const proof of [null, {}]) await expect(exportPeople(ada, proof, later)).rejects.toEqual(refused('conflict'))
  await setPassword(ada, { password: 'a long enough password' })
  for (const current of [undefined, 'wrong']) {
    await expect(exportPeople(ada, { current }, later)).rejects.toEqual(refused('invalid'))
  }
  for (let times = 0; times < limits.peopleExport.tries; times++) {
    await (await exportPeople(ada, { current: 'a long enough password' }, later)).cancel()
  }
  await expect(exportPeople(ada, { current: 'a long enough password' }, later)).rejects.toEqual(refused('too-many'))
  expect(await db().auditEntry.count({ where: { action: 'people-exported', actorId: ada.id } })).toBe(5)
})

test('the download ends when the admin loses the role', async () => {
  const ada = await anAdmin()
  const file = await exportPeople(ada, null)
  await db().user.update({ where: { id: ada.id }, data: { isAdmin: false } })
  await expect(buffer(file as never)).rejects.toThrow()
})
