import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { isOnPostgresql } from '@/testing/databases/postgresql-templates'
import { watchQueries } from '@/testing/databases/watch-queries'
import { makePerson } from '@/testing/people'
import type { AuditAction } from './action'
import { recordAudit } from './commands'
import { listAudit } from './data'
import { openAuditFile } from './file.data'
import { auditQuerySchema } from './schema'

setUpDatabase()

let sent = 0
let admin: Viewer

/** Counts the queries that are sent to the database. */
beforeAll(() => {
  watchQueries(() => {
    sent++
  })
})
beforeEach(async () => {
  admin = await makePerson('Ida', { isAdmin: true, timeZone: 'Asia/Kathmandu' })
})

const asked = (over: object = {}) => auditQuerySchema.parse(over)
const write = (action: AuditAction, subjectId: string, at: string, actorId: string | null = admin.id) =>
  recordAudit(db(), { action, actorId, subjectId, detail: { role: 'mentor' } }, new Date(at))

describe('the audit log', () => {
  test('takes lines, and the database lets nobody change one or take one away', async () => {
    await write('role-given', admin.id, '2027-03-01T09:00:00Z')
    const { id } = await db().auditEntry.findFirstOrThrow({ where: { actorId: admin.id } })
    const refusal = /append-only/
    await expect(db().auditEntry.update({ where: { id }, data: { action: 'x' } })).rejects.toThrow(refusal)
    await expect(db().auditEntry.delete({ where: { id } })).rejects.toThrow(refusal)
    await expect(db().auditEntry.deleteMany({})).rejects.toThrow(refusal)
    await expect(db().$executeRawUnsafe('UPDATE "AuditEntry" SET "actorId" = NULL')).rejects.toThrow(refusal)
    await expect(db().$executeRawUnsafe('DELETE FROM "AuditEntry"')).rejects.toThrow(refusal)
    if (isOnPostgresql()) await expect(db().$executeRawUnsafe('TRUNCATE "AuditEntry"')).rejects.toThrow(refusal)
    // Nor by overwriting it.
    const row = `INTO "AuditEntry" ("id", "at", "action", "detail") VALUES ('${id}', '2027-01-01', 'x', '{}')`
    const over = isOnPostgresql()
      ? `INSERT ${row} ON CONFLICT ("id") DO UPDATE SET "action" = 'x'`
      : `INSERT OR REPLACE ${row}`
    await db()
      .$executeRawUnsafe(over)
      .catch(() => {})
    expect(await db().auditEntry.findUniqueOrThrow({ where: { id } })).toMatchObject({ action: 'role-given' })
  })

  test('outlives the people in it', async () => {
    const gone = await makePerson('Gone')
    await write('role-given', gone.id, '2027-03-01T09:00:00Z', gone.id)
    await db().user.delete({ where: { id: gone.id } })
    const { entries } = await listAudit(admin, asked())
    expect(entries.find(({ subjectId }) => subjectId === gone.id)).toMatchObject({ actor: 'a former member' })
  })

  test.each([
    ['a learner', {}],
    ['a mentor', { isMentor: true }],
  ])('is not found by %s, as a page and as a file', async (_who, role) => {
    const viewer = await makePerson('Olga', role)
    await expect(listAudit(viewer, asked())).rejects.toMatchObject({ code: 'not-found' })
    await expect(openAuditFile(viewer, asked())).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is read newest first, page by page, each line once, also those of one moment', async () => {
    for (let n = 0; n < 5; n++) await write('role-given', admin.id, '2027-04-01T09:00:00Z')
    const seen: string[] = []
    const moments: string[] = []
    let cursor: string | undefined
    do {
      const page = await listAudit(admin, asked({ cursor }), 2)
      seen.push(...page.entries.map(({ id }) => id))
      moments.push(...page.entries.map(({ at }) => at))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toHaveLength(await db().auditEntry.count())
    expect(moments).toEqual([...moments].sort().reverse())
  })
})

describe('a search of the audit log', () => {
  const found = async (over: object) => (await listAudit(admin, asked(over))).entries.map(({ sentence }) => sentence)

  test('goes by action, by a part of the name or address of who did it or to whom, and by both', async () => {
    const zoe = await makePerson('Zoe Quill')
    await write('role-given', zoe.id, '2027-05-01T09:00:00Z')
    await write('account-disabled', zoe.id, '2027-05-02T09:00:00Z')
    await write('data-exported', zoe.id, '2027-05-03T09:00:00Z', zoe.id)
    const all = [
      'Zoe Quill exported their data',
      'Ida disabled the account of Zoe Quill',
      'Ida made Zoe Quill a mentor',
    ]
    expect(await found({ q: 'quill' })).toEqual(all)
    expect(await found({ q: zoe.email.toUpperCase() })).toEqual(all)
    expect(await found({ q: 'quill', action: 'account-disabled' })).toEqual([all[1]])
    expect(await found({ q: 'nobody at all' })).toEqual([])
  })

  test('goes by days in the reader’s own zone, both included', async () => {
    const yan = await makePerson('Yan Moment')
    // 18:15 UTC is midnight in Kathmandu.
    await write('role-given', yan.id, '2027-06-01T18:14:59Z')
    await write('role-taken', yan.id, '2027-06-01T18:15:00Z')
    const q = 'yan moment'
    expect(await found({ q, from: '2027-06-02' })).toHaveLength(1)
    expect(await found({ q, to: '2027-06-01' })).toHaveLength(1)
    expect(await found({ q, from: '2027-06-01', to: '2027-06-02' })).toHaveLength(2)
    expect(await found({ q, from: '2027-06-03' })).toHaveLength(0)
  })

  test('that cannot be read is no search', () => {
    const nonsense = { action: 'x', q: ['a'], from: '2027-02-30', to: 'soon', cursor: 'x'.repeat(101), page: '2' }
    expect(asked(nonsense)).toEqual({ q: '' })
  })
})

test('the number of queries does not grow with the lines, the people in them, or the length of the file', async () => {
  const counts = []
  for (const lines of [3, 300]) {
    const people = await Promise.all(Array.from({ length: 10 }, (_, n) => makePerson(`Crowd ${n}`)))
    for (let n = 0; n < lines; n++) {
      await write('role-given', people[n % 10]?.id ?? '', '2027-07-01T09:00:00Z', people[(n + 1) % 10]?.id)
    }
    sent = 0
    await listAudit(admin, asked({ q: 'crowd' }), 50)
    counts.push(sent)
  }
  expect(counts).toEqual([5, 5])
})

describe('the log as a file', () => {
  const read = async (over: object) => new Response(await openAuditFile(admin, asked(over))).text()

  test('holds every line of the search, over several parts, and its export is a line of its own', async () => {
    const many = await makePerson('Many Lines')
    const at = new Date('2027-08-01T09:00:00Z')
    const line = { action: 'role-given', actorId: admin.id, subjectId: many.id, detail: '{"role":"mentor"}', at }
    await db().auditEntry.createMany({ data: Array.from({ length: 1201 }, () => line) })
    const [head, ...lines] = (await read({ q: 'many lines' })).split('\r\n').slice(0, -1)
    expect(head).toContain('"Time (UTC)","What","Action","Who","Actor ID","Subject ID"')
    const text = `"2027-08-01T09:00:00.000Z","Ida made Many Lines a mentor","role-given","Ida","${admin.id}","${many.id}"`
    expect(new Set(lines)).toEqual(new Set([text]))
    expect(lines).toHaveLength(1201)
    const exports = { where: { actorId: admin.id, action: 'audit-exported' } }
    expect(await db().auditEntry.count(exports)).toBe(1)
  })

  test.each([
    ['the role', { isAdmin: false }, 'not-found'],
    ['the account', { disabledAt: new Date() }, 'signed-out'],
  ])('breaks off for an admin who loses %s meanwhile', async (_what, data, code) => {
    const line = { action: 'role-given', actorId: admin.id, subjectId: admin.id, detail: '{"role":"mentor"}' }
    await db().auditEntry.createMany({ data: Array.from({ length: 600 }, () => line) })
    const reader = (await openAuditFile(admin, asked())).getReader()
    await reader.read()
    await db().user.update({ where: { id: admin.id }, data })
    await expect(reader.read()).rejects.toMatchObject({ code })
  })

  test('makes no formula of what somebody calls themselves', async () => {
    const eve = await makePerson('=HYPERLINK("http://evil.example")')
    await write('data-exported', eve.id, '2027-09-01T09:00:00Z', eve.id)
    const text = await read({ action: 'data-exported', q: 'hyperlink' })
    expect(text.match(/"'=HYPERLINK/g)).toHaveLength(2)
    expect(text).not.toMatch(/(^|,)"?=HYPERLINK/m)
  })
})
