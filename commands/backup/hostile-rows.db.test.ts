import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toFilePath } from '@/lib/foundation/database/address'
import { db } from '@/lib/foundation/database/db'
import { setProgress } from '@/lib/learning/progress/commands'
import { addOwnLink, recordConfidence, saveNote } from '@/lib/learning/workbook/commands'
import { operator } from '@/lib/platform/auth/viewer'
import { seedDemo } from '@/prisma/seed/demo'
import { setUpDatabase } from '@/testing/database'
import { administer, clusterUrl, dropCopy, isOnPostgresql } from '@/testing/databases/postgresql-templates'
import { describeOn } from '@/testing/databases/test-on'
import { makeLearner } from '@/testing/people'
import { runCommand } from '@/testing/processes/command'
import { makeZip, zipped } from '@/testing/zip'
import { openArchive } from './archive'
import { databasePart, filePart, MANIFEST } from './manifest'
import { restoreBackup } from './restore'
import { takeBackup } from './take-backup'

setUpDatabase()

const folder = () => process.env.DATA_FOLDER ?? ''
const here = () => ({ DATABASE_URL: process.env.DATABASE_URL ?? '', DATA_FOLDER: folder() })
const made: string[] = []

beforeAll(async () => {
  await seedDemo(operator, new Date())
  const ana = await makeLearner('Ana')
  await setProgress(ana, 'http', { status: 'learning' })
  await setProgress(ana, 'http', { status: 'learning' })
  await saveNote(ana, 'http', { body: 'A note', version: 0 })
  await addOwnLink(ana, { step: 'http', title: 'A link', url: 'https://example.org' })
  await recordConfidence(ana, 'http', 3)
  await db().user.update({ where: { id: ana.id }, data: { locale: 'en' } })
  await db().session.create({ data: { userId: ana.id, expiresAt: new Date() } })
  const [step] = await db().step.findMany({ take: 1 })
  const change = { roadmapId: step?.roadmapId ?? '', revision: 2, stepId: step?.id ?? '', kind: 'added', detail: '{}' }
  await db().roadmapChange.create({ data: change })
})

afterAll(async () => {
  for (const url of made) await dropCopy(url)
})

/** Makes a place with its own database and file, like that of a host who restores. */
async function newPlace() {
  const own = mkdtempSync(path.join(folder(), 'place-'))
  mkdirSync(path.join(own, 'files'))
  writeFileSync(path.join(own, 'files', 'own'), 'own')
  if (!isOnPostgresql()) {
    writeFileSync(path.join(own, 'waymark.db'), 'own')
    return { DATABASE_URL: `file:${path.join(own, 'waymark.db')}`, DATA_FOLDER: own }
  }
  const name = `place-${randomUUID()}`
  await administer(`CREATE DATABASE "${name}"`)
  made.push(clusterUrl(name))
  return { DATABASE_URL: clusterUrl(name), DATA_FOLDER: own }
}

/** Backs up the present data, and returns the refusals of a restore. */
async function refusalNow(): Promise<string[]> {
  const file = path.join(folder(), `${randomUUID()}.zip`)
  const { refusals } = await takeBackup(here(), file, new Date(), false)
  const lines = await getRefusal(file)
  // The backup itself reports them already.
  expect(refusals).toEqual(lines)
  return lines
}

/** Returns the errors of a restore, which has to leave the place unchanged. */
async function getRefusal(file: string): Promise<string[]> {
  const place = await newPlace()
  const lines = await restoreBackup(file, place, true).then(
    () => ['restored'],
    (error: Error & { lines?: string[] }) => [...(error.lines ?? [error.message])],
  )
  expect(readdirSync(place.DATA_FOLDER).sort()).toEqual(isOnPostgresql() ? ['files'] : ['files', 'waymark.db'])
  expect(readFileSync(path.join(place.DATA_FOLDER, 'files', 'own'), 'utf8')).toBe('own')
  if (!isOnPostgresql()) expect(readFileSync(toFilePath(place.DATABASE_URL), 'utf8')).toBe('own')
  return lines
}

type Hostile = readonly [column: string, value: string, what: string]

const ID = 'is not an id'
const SIZE = 'size is not a whole number from 0 to 10485760'
const UUID = '0f8fad5b-d9cb-469f-a165-70867728950e'

const hostile: readonly Hostile[] = [
  ['StoredFile.id', 'aaaaaaaa/../../secret', ID],
  ['StoredFile.id', '../../../../etc/passwd', ID],
  ['StoredFile.id', '/etc/passwd', ID],
  ['StoredFile.id', 'aaaaaaaa\\..\\..\\secret', ID],
  ['StoredFile.id', 'C:\\secret', ID],
  ['StoredFile.id', '..', ID],
  ['StoredFile.id', '', ID],
  ['StoredFile.id', 'a'.repeat(5000), ID],
  ['StoredFile.id', UUID.replaceAll('-', '\u2010'), ID],
  ['StoredFile.id', UUID.replace('0', '\uff10'), ID],
  ['StoredFile.id', `${UUID}\n`, ID],
  ['StoredFile.id', `${UUID}.txt`, ID],
  ['StoredFile.name', '../../secret', 'name is not a file name'],
  ['StoredFile.name', 'a.txt\r\nset-cookie: a=b', 'name is not a file name'],
  ['StoredFile.mediaType', 'text/html', 'mediaType is not a type of file that is taken'],
  ['StoredFile.sha256', 'none', 'sha256 is not a SHA-256 sum'],
  ['Session.id', 'aaaaaaaa/../b', ID],
  ['User.email', 'a@b.example\r\nbcc: c@d.example', 'email is not an e-mail address'],
  ['User.timeZone', 'Mars/Olympus_Mons', 'timeZone is not a time zone'],
  ['User.locale', '../en', 'locale is not a code of a language'],
  ['Account.provider', 'root', 'provider is not one of password, github, google, oidc'],
  ['Account.passwordHash', '$argon2id$v=19$m=4194304,t=9,p=1$c2FsdHNhbHQ$aGFzaA', 'is not an argon2id hash'],
  ['PublicProfile.handle', '../admin', 'handle is not a handle'],
  ['Step.slug', '../../secret', 'slug is not a slug'],
  ['Step.kind', 'spell', 'kind is not one of topic, project, practice'],
  ['RoadmapChange.detail', '{"kind":', 'detail is not the JSON that belongs there'],
  ['RoadmapChange.kind', 'exploded', 'detail is not the JSON that belongs there'],
  ['StepProgress.status', 'finished', 'status is not one of not-started, learning, done, skipped, waived'],
  ['Event.kind', 'miracle', 'kind is not one of status'],
  ['Event.idempotencyKey', 'two\nlines', 'idempotencyKey is not a key'],
  ['SettledKey.idempotencyKey', '', 'idempotencyKey is not a key'],
  ['SettledKey.stepId', '../http', 'stepId is not an id'],
  ['Note.body', 'a'.repeat(500_001), 'body is not a text of at most 500000 characters'],
  ['OwnLink.url', 'javascript:alert(1)', 'url is not a web address'],
  ['Evidence.url', 'file:///etc/passwd', 'url is not a web address'],
  ['Evidence.commit', '--upload-pack=sh', 'commit is not a commit'],
  ['Membership.role', 'owner', 'role is not one of learner, mentor'],
  ['Pause.from', '2026-02-30', 'from is not a calendar date'],
  ['Review.state', 'lost', 'state is not one of waiting'],
  ['Verdict.outcome', 'superb', 'outcome is not one of not-yet, competent, excellent'],
  ['Notification.facts', '{"step":', 'facts is not the JSON that belongs there'],
  ['Notification.path', '//evil.example', 'path is not a path of this site'],
]

/** Values in SQL that PostgreSQL itself refuses. */
const ofWrongKind: readonly Hostile[] = [
  ['StoredFile.size', "'many'", 'size is not a whole number'],
  ['StoredFile.size', '1.5', 'size is not a whole number'],
  ['StoredFile.size', '4294967296', SIZE],
  ['StoredFile.sha256', "x'00ff'", 'sha256 is not a text'],
  ['StoredFile.name', "'a.txt' || char(0) || 'b'", 'rows have a NUL in a text'],
  ['Session.expiresAt', "'soon'", 'expiresAt is not a moment'],
  ['Session.expiresAt', '9e15', 'expiresAt is not a moment'],
  ['User.isAdmin', '2', 'isAdmin is not true or false'],
]

/** Values in SQL for both databases. */
const numbers: readonly Hostile[] = [
  ['StoredFile.size', '-1', SIZE],
  ['StoredFile.size', '2147483647', SIZE],
  ['Learner.studyDays', '4096', 'studyDays is not a whole number from 0 to 127'],
  ['Confidence.value', '9', 'value is not a whole number from 1 to 4'],
  ['Event.sequence', '-1', 'sequence is not a whole number from 0 to 2147483647'],
]

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
const all: readonly Hostile[] = [
  ...hostile.map(([column, value, what]) => [column, quoted(value), what] as const),
  ...numbers,
]

/** Writes the value into one row. Returns a function that restores the old one. */
async function damage([place, value]: Hostile): Promise<() => Promise<unknown>> {
  const [table = '', column = ''] = place.split('.')
  const [row, literal] = isOnPostgresql()
    ? ['ctid', `quote_nullable("${column}"::text)`]
    : ['rowid', `quote("${column}")`]
  const one = `"${row}" = (SELECT min("${row}") FROM "${table}" WHERE "${column}" IS NOT NULL)`
  const [{ old } = { old: '' }] = await db().$queryRawUnsafe<{ old: string }[]>(
    `SELECT ${literal} AS old FROM "${table}" WHERE ${one}`,
  )
  expect(await db().$executeRawUnsafe(`UPDATE "${table}" SET "${column}" = ${value} WHERE ${one}`), place).toBe(1)
  return () => db().$executeRawUnsafe(`UPDATE "${table}" SET "${column}" = ${old} WHERE "${column}" = ${value}`)
}

/**
 * Groups cases, because a backup and its refusal take seconds: each archive gets several values, in different columns,
 * and fewer than a refusal lists.
 */
function grouped(cases: readonly Hostile[]): (readonly [title: string, cases: readonly Hostile[]])[] {
  const groups: Hostile[][] = []
  for (const one of cases) {
    const group = groups.find((group) => group.length < 9 && group.every(([column]) => column !== one[0]))
    if (group) group.push(one)
    else groups.push([one])
  }
  return groups.map((group) => [group.map(([column]) => column).join(', '), group])
}

async function expectRefused(cases: readonly Hostile[]): Promise<void> {
  const repairs: (() => Promise<unknown>)[] = []
  let lines: string[] = []
  try {
    for (const one of cases) repairs.push(await damage(one))
    lines = await refusalNow()
  } finally {
    for (const repair of repairs) await repair()
  }
  for (const [column, value, what] of cases) {
    const [table] = column.split('.')
    const isTold = (line: string) => line.startsWith(`${table} `) || line.startsWith(`${table}:`)
    expect(
      lines.filter((line) => isTold(line) && line.includes(what)),
      `${column} ${value.slice(0, 80)}`,
    ).toHaveLength(1)
  }
}

test('what Waymark itself wrote is restored, and nothing is said against it', async () => {
  const file = path.join(folder(), `${randomUUID()}.zip`)
  expect((await takeBackup(here(), file, new Date(), false)).refusals).toEqual([])
  const place = await newPlace()
  rmSync(path.join(place.DATA_FOLDER, 'waymark.db'), { force: true })
  const { code, output } = await runCommand('commands/restore.ts', [file, '--force'], place)
  expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('Everything is as it should be.') })
})

test('verify tells of such a value too', async () => {
  const [one] = hostile
  if (!one) throw new Error('There is none.')
  const repair = await damage([one[0], quoted(one[1]), one[2]])
  const { code, output } = await runCommand('commands/verify.ts', [], here())
  await repair()
  expect(code).toBe(1)
  expect(output).toMatch(/^FAIL Every value is one that belongs in its column$/m)
  expect(output).toMatch(/^ {5}StoredFile aaaaaaaa\/\.\.\/\.\.\/secret: id is not an id$/m)
})

test('a file that is not with the archive as its row has it is refused', async () => {
  const whole = path.join(folder(), `${randomUUID()}.zip`)
  await takeBackup(here(), whole, new Date(), false)
  const { manifest, zip, entries } = await openArchive(whole)
  const [left, ...files] = manifest.files
  const parts = await Promise.all(
    [databasePart(manifest.provider), ...files.map(({ id }) => filePart(id))].map(async (name) => {
      const entry = entries.get(name)
      if (!entry) throw new Error(`There is no ${name}.`)
      return zipped(name, await buffer(await zip.openReadStreamPromise(entry)))
    }),
  )
  zip.close()
  const fewer = path.join(folder(), `${randomUUID()}.zip`)
  writeFileSync(fewer, makeZip([...parts, zipped(MANIFEST, JSON.stringify({ ...manifest, files }))]))
  expect(await getRefusal(fewer)).toEqual([`StoredFile ${left?.id}: no file of its size and sum is with it`])
})

test.each(grouped(all))('hostile values in %s are refused before anything is exchanged', (_, cases) =>
  expectRefused(cases),
)

describeOn('sqlite', 'in a file of SQLite', () => {
  test.each(grouped(ofWrongKind))('values of the wrong kind in %s are refused', (_, cases) => expectRefused(cases))
})
