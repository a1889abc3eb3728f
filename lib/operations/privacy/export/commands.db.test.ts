import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { getFilePath } from '@/lib/learning/evidence/files/upload.commands'
import { setProgress } from '@/lib/learning/progress/commands'
import { setPassword } from '@/lib/people/accounts/commands'
import { recordAudit } from '@/lib/platform/audit/commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { fillPool, setUpDatabase } from '@/testing/database'
import { listColumns, listReferences, listTables } from '@/testing/databases/catalog'
import { makeLearner, makePerson, signedIn } from '@/testing/people'
import { readStep } from '@/testing/reviews'
import { unzip } from '@/testing/unzip'
import { makeWholePerson } from '@/testing/whole-person'
import { tablePrivacyRules } from '../table-privacy-rules'
import { exportParts, openExport } from './archive.data'
import { exportData, exportMutex } from './commands'

setUpDatabase()
afterEach(async () => {
  await db().rateLimiterFlexible.deleteMany()
})

const getFiles = async (viewer: Viewer) => unzip(await buffer((await openExport(viewer, new Date())).content as never))
const everythingIn = (files: ReadonlyMap<string, Buffer>) => JSON.parse(files.get('everything.json')?.toString() ?? '')
const getText = (files: ReadonlyMap<string, Buffer>) =>
  [...files].map(([path, bytes]) => `${path}\n${bytes}`).join('\n')

/** Returns the values at a path like `reviews.iterations.verdict`, through lists, without empty ones. */
function allAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((one) => allAt(one, path))
  if (value === null || value === undefined) return []
  const [key, ...rest] = path
  return key === undefined ? [value] : allAt((value as Record<string, unknown>)[key], rest)
}

const PERSON = /^((user|learner|owner|mentor|author|actor|subject)Id|\w+(By|To)Id|email|to)$/

test('every table that can tell of a person has a decision, and every column that names one is known', async () => {
  const references = new Map<string, string[]>()
  const people = new Map<string, string[]>()
  for (const table of await listTables()) {
    references.set(table, await listReferences(table))
    const columns = await listColumns(table)
    people.set(table, columns.filter((name) => PERSON.test(name)).sort())
  }
  // The column `to` of an event or of a span of days is not a person.
  for (const table of ['Event', 'SettledKey', 'Pause', 'ModuleDate', 'Holiday'])
    people.set(table, people.get(table)?.filter((name) => name !== 'to') ?? [])
  const leadsToUser = (table: string, seen: readonly string[] = []): boolean =>
    table === 'User' ||
    (!seen.includes(table) && (references.get(table) ?? []).some((next) => leadsToUser(next, [...seen, table])))
  const concerned = [...references.keys()].filter((table) => leadsToUser(table) || (people.get(table) ?? []).length > 0)
  expect(concerned.length).toBeGreaterThan(35)
  expect(concerned.filter((table) => !(table in tablePrivacyRules))).toEqual([])
  expect(Object.keys(tablePrivacyRules).filter((table) => !references.has(table))).toEqual([])
  for (const table of concerned)
    expect([...(tablePrivacyRules[table]?.people ?? [])].sort(), table).toEqual(people.get(table))
})

test('an export has something of every table of a person who has something in every table', async () => {
  const { person } = await makeWholePerson({ name: 'Zoraida Quxley', mark: 'zqcanary' })
  for (const table of Object.keys(tablePrivacyRules)) {
    const [{ count } = { count: 0 }] = await db().$queryRawUnsafe<{ count: number }[]>(
      `SELECT COUNT(*) AS "count" FROM "${table}"`,
    )
    expect(Number(count), table).toBeGreaterThan(0)
  }
  const files = await getFiles(person)
  const everything = everythingIn(files)
  for (const [table, decision] of Object.entries(tablePrivacyRules)) {
    if (!('at' in decision.export)) continue
    for (const at of decision.export.at)
      expect(allAt(everything, at.split('.')).length, `${table} at ${at}`).toBeGreaterThan(0)
  }
  expect(Object.keys(everything)).toEqual(['format', 'version', 'exportedAt', ...exportParts.map(({ name }) => name)])
  expect(everything).toMatchObject({ format: 'waymark-export', version: 1 })
  expect(everything.account).toMatchObject({ name: 'Zoraida Quxley', email: person.email })
  expect(everything.plan).toMatchObject({ country: 'NP', goal: 'first-job', studyDays: [0, 2, 4] })
  const text = getText(files)
  for (const said of [
    ...[
      'note',
      'reason',
      'link',
      'course',
      'told',
      'handed in',
      'again',
      'question',
      'readme',
      'title',
      'saved',
      'draft',
    ],
    ...['subject', 'bytes of a file'],
  ]) {
    expect(text, said).toContain(`zqcanary ${said}`)
  }
  for (const said of ['verdict', 'answer', 'note', 'waiver', 'about a skill', 'plan']) {
    expect(text, said).toContain(`mentorwords ${said}`)
  }
  for (const said of [
    'feedback',
    'as a mentor',
    'noted',
    'waived it',
    'saw this skill at work',
    'proposed',
    'announced',
  ]) {
    expect(text, said).toContain(`lastingwords ${said}`)
  }
  // Files meant for people.
  expect(files.get('notes.md')?.toString()).toContain('zqcanary note')
  const reviews = files.get('reviews.md')?.toString() ?? ''
  for (const said of ['Verdict: Not yet', '> mentorwords verdict', '**you**', '**Marek**', '4 of 4']) {
    expect(reviews, said).toContain(said)
  }
  for (const { name } of exportParts) expect(files.get('README.txt')?.toString()).toContain(`  ${name}`)
  expect(files.get('csv/events.csv')?.toString()).toContain('git-basics')
})

test('an export has why a score differs from what the checks suggested, for the learner and the mentor', async () => {
  const { person } = await makeWholePerson({ name: 'Zita Overruled', mark: 'zocanary' })
  await db().rubricScore.updateMany({ data: { suggested: 'excellent', reason: 'It skips\nrows.' } })
  await db().verdictDraft.updateMany({ data: { reasons: '{"row":"Begun"}' } })
  const files = await getFiles(person)
  const everything = everythingIn(files)
  const overruled = { suggested: 'excellent', reason: 'It skips\nrows.' }
  for (const at of ['reviews.iterations.verdict.scores', 'givenVerdicts.scores']) {
    expect(allAt(everything, at.split('.')).flat()[0], at).toMatchObject(overruled)
  }
  expect(allAt(everything, ['verdictDrafts', 'reasons']).flat()).toContain('Begun')
  expect(files.get('reviews.md')?.toString()).toContain('\n\n  > It skips\n  > rows.\n')
})

test('an export has no secret in it, and nothing of others but what one saw', async () => {
  const { person, other, mentor } = await makeWholePerson({ name: 'Zena Quiet', mark: 'zscanary' })
  const text = getText(await getFiles(person))
  expect(text).not.toMatch(/secret-|argon2|ottocanary|someone@example|guest@example/)
  for (const { email } of [other, mentor]) expect(text).not.toContain(email)
  for (const { id } of [other, mentor]) expect(text).not.toContain(id)
  const seenByOther = getText(await getFiles(other))
  expect(seenByOther).toContain('ottocanary work')
  expect(seenByOther).not.toContain('zscanary')
  expect(seenByOther).not.toContain(person.email)
})

test('whoever has not proved their address finds no invitation to it', async () => {
  const ana = await makePerson('Ana', { isVerified: false })
  const expiresAt = new Date(Date.now() + 1000)
  await db().personInvitation.create({ data: { email: ana.email, role: 'admin', codeHash: ana.id, expiresAt } })
  expect(everythingIn(await getFiles(ana)).invitationsReceived).toEqual([])
  await db().user.update({ where: { id: ana.id }, data: { emailVerifiedAt: new Date() } })
  expect(everythingIn(await getFiles(ana)).invitationsReceived).toHaveLength(1)
})

test('a line of the audit log says what it was about, and names nobody by id', async () => {
  const ana = await makePerson('Ana')
  const line = { actorId: ana.id, subjectId: ana.id, detail: { role: 'mentor', cohort: ana.id } }
  // An entry long before the export's own.
  await recordAudit(db(), { ...line, action: 'role-given' }, new Date('2026-05-01T10:00:00Z'))
  const files = await getFiles(ana)
  expect(everythingIn(files).auditLog[0]).toMatchObject({ action: 'role-given', by: 'you', detail: { role: 'mentor' } })
  expect(everythingIn(files).auditLog[0].detail).toEqual({ role: 'mentor' })
  expect(files.get('csv/audit-log.csv')?.toString()).toContain('mentor')
})

test('an export does not tell whether somebody has an address that was asked for', async () => {
  const [ana, bob] = [await makePerson('Ana'), await makePerson('Bob')]
  const free = 'nobody-has-this@example.org'
  const mail = { text: '', userId: ana.id, sentAt: new Date() }
  await db().mail.createMany({
    data: [
      { ...mail, to: free, key: 'change:free', subject: 'Confirm your new address' },
      { ...mail, to: ana.email, key: 'kept', subject: 'To Ana' },
      { ...mail, to: bob.email, userId: bob.id, key: 'change:taken', subject: 'Taken' },
    ],
  })
  const files = await getFiles(ana)
  expect(everythingIn(files).mails.map(({ subject }: { subject: string }) => subject)).toEqual(['To Ana'])
  expect(getText(files)).not.toContain(free)
})

test('who has just signed up has an export too, with empty lists', async () => {
  const everything = everythingIn(await getFiles(await makePerson('Nova')))
  expect(everything).toMatchObject({ plan: null, events: [], reviews: [], secondFactor: null })
})

test('a step that was known before says so in every form of an export', async () => {
  const learner = await makeLearner('Nona')
  await setProgress(learner, 'http', { status: 'done', known: true })
  const files = await getFiles(learner)
  const { events, progress } = everythingIn(files)
  expect([events, progress]).toMatchObject([[{ to: 'done', known: true }], [{ status: 'done', known: true }]])
  for (const name of ['events', 'progress']) {
    const [header, row] = (files.get(`csv/${name}.csv`)?.toString() ?? '').split('\r\n')
    const at = header?.replace('\ufeff', '').split(',').indexOf('"known"') ?? -1
    expect(row?.split(',')[at], name).toBe('"true"')
  }
})

test('thousands of events come whole and in order, and are read a page at a time', async () => {
  const ana = await makeLearner('Ana')
  const [stepId, at] = [(await readStep(ana, 'http')).id, new Date('2026-05-01T10:00:00Z')]
  const events = Array.from({ length: 6000 }, (_, index) => ({
    ...{ learnerId: ana.id, sequence: index + 1, stepId, actorId: ana.id, kind: 'status', from: null, to: 'learning' },
    ...{ reason: 'r'.repeat(400), occurredAt: at, receivedAt: at, idempotencyKey: `key-${index}` },
  }))
  for (let from = 0; from < events.length; from += 500)
    await db().event.createMany({ data: events.slice(from, from + 500) })
  const reader = (await openExport(ana, new Date())).content.getReader()
  const chunks: Uint8Array[] = []
  let largest = 0
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value)
    largest = Math.max(largest, next.value.byteLength)
  }
  const files = await unzip(Buffer.concat(chunks))
  const everything = everythingIn(files)
  expect(everything.events.map(({ sequence }: { sequence: number }) => sequence)).toEqual(
    events.map(({ sequence }) => sequence),
  )
  expect(files.get('csv/events.csv')?.toString().split('\r\n')).toHaveLength(6002)
  // Over two megabytes of text were never in memory at once.
  expect(files.get('everything.json')?.byteLength).toBeGreaterThan(2_000_000)
  expect(largest).toBeLessThan(200_000)
})

test('a reader who goes away half way leaves nothing open, and the next export is whole', async () => {
  const { person } = await makeWholePerson({ name: 'Zelda Gone', mark: 'zgcanary' })
  const open = () => readdirSync('/proc/self/fd').length
  await fillPool()
  const before = open()
  for (let time = 0; time < 3; time++) {
    const reader = (await openExport(person, new Date())).content.getReader()
    for (let chunk = 0; chunk <= 60 * time; chunk++) await reader.read()
    await reader.cancel()
  }
  // Files are closed asynchronously; a leaked one stays open.
  await vi.waitFor(() => expect(open()).toBeLessThanOrEqual(before + 1), { timeout: 10_000 })
  expect(everythingIn(await getFiles(person)).account.name).toBe('Zelda Gone')
})

test('a file whose bytes are lost is listed without a path, and stops nothing', async () => {
  const { person } = await makeWholePerson({ name: 'Zita Lost', mark: 'zlcanary' })
  const file = await db().storedFile.findFirstOrThrow({ where: { ownerId: person.id } })
  rmSync(getFilePath(file.id))
  const files = await getFiles(person)
  expect(everythingIn(files).files).toMatchObject([{ name: file.name, path: null }])
  expect([...files.keys()].filter((path) => path.startsWith('files/'))).toEqual([])
})

test('a row whose id is a path hands nothing out', async () => {
  const ana = await makeLearner('Ana')
  writeFileSync(path.join(process.env.DATA_FOLDER ?? '', 'secret'), 'zscanary bytes of the host')
  const id = 'aaaaaaaa/../../secret'
  const facts = { name: 'a.txt', mediaType: 'text/plain', size: 26, sha256: '' }
  await db().storedFile.create({ data: { id, ownerId: ana.id, ...facts } })
  const files = await getFiles(ana)
  await db().storedFile.delete({ where: { id } })
  expect(everythingIn(files).files).toMatchObject([{ name: 'a.txt', path: null }])
  expect(getText(files)).not.toContain('zscanary')
})

test('a spreadsheet runs nothing that somebody wrote', async () => {
  const ana = await makeLearner('Ana')
  const stepId = (await readStep(ana, 'http')).id
  const formula = '=HYPERLINK("https://evil.example.org","click")'
  await db().ownLink.create({ data: { learnerId: ana.id, stepId, title: formula, url: '@SUM(1)' } })
  const csv = (await getFiles(ana)).get('csv/own-links.csv')?.toString() ?? ''
  expect(csv).toContain(`"'=HYPERLINK(""https://evil.example.org"",""click"")"`)
  expect(csv).toContain("'@SUM(1)")
})

test('an export is written to the audit log, and there are five a day', async () => {
  const ana = await signedIn(await makePerson('Ana'))
  for (let time = 0; time < 5; time++) await (await exportData(ana)).cancel()
  await expect(exportData(ana)).rejects.toMatchObject({ code: 'too-many' })
  expect(await db().auditEntry.count({ where: { actorId: ana.id, action: 'data-exported' } })).toBe(5)
})

test('an export asks for the password, or for a sign-in a moment ago, and a refusal uses none up', async () => {
  const ana = await signedIn(await makePerson('Ana'))
  const later = new Date(Date.now() + 16 * 60_000)
  await expect(exportData(ana, {}, later)).rejects.toMatchObject({ code: 'conflict' })
  await setPassword(ana, { password: 'a river in may' })
  for (let time = 0; time < 6; time++) {
    const refused = { code: 'invalid', fields: [{ field: 'current' }] }
    await expect(exportData(ana, { current: 'another river' })).rejects.toMatchObject(refused)
  }
  expect(await db().auditEntry.count({ where: { actorId: ana.id, action: 'data-exported' } })).toBe(0)
  await (await exportData(ana, { current: 'a river in may' })).cancel()
})

test('one export is made at a time: others wait, and a reader who goes away lets the next one begin', async () => {
  const [ana, bo] = [await signedIn(await makePerson('Ana')), await signedIn(await makePerson('Bo'))]
  const first = (await exportData(ana)).getReader()
  await first.read()
  const second = exportData(bo)
  expect(await Promise.race([second.then(() => 'begun'), pause(300).then(() => 'waits')])).toBe('waits')
  await first.cancel()
  expect(await db().auditEntry.count({ where: { actorId: bo.id, action: 'data-exported' } })).toBeLessThanOrEqual(1)
  await buffer((await second) as never)
  // The place is free again.
  await (await exportData(ana)).cancel()
})

test('whoever finds twenty waiting, or waits already, is told when to try again, which uses none of the five up', async () => {
  const others: Viewer[] = []
  for (let number = 0; number < 24; number++) others.push(await signedIn(await makePerson(`Bo ${number}`)))
  const release = await exportMutex.acquire()
  const refused: string[] = []
  const ask = async (viewer: Viewer) => {
    try {
      const content = await exportData(viewer)
      await content.cancel()
    } catch (error) {
      expect(error).toMatchObject({ code: 'too-many', retryAfter: 30 })
      refused.push(viewer.id)
    }
  }
  const [bo, ...rest] = others
  if (!bo) throw new Error('There is nobody.')
  const asked = [bo, bo, ...rest].map(ask)
  await vi.waitFor(() => expect(refused.length).toBeGreaterThanOrEqual(3), { timeout: 60_000 })
  release()
  await Promise.all(asked)
  expect(refused.filter((id) => id === bo.id)).toHaveLength(1)
  const last = refused.filter((id) => id !== bo.id)
  expect(last.length).toBeGreaterThan(0)
  expect(await db().rateLimiterFlexible.count({ where: { OR: last.map((id) => ({ key: { endsWith: id } })) } })).toBe(0)
})
