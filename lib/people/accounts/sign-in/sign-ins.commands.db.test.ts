import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { limits } from '@/lib/foundation/rate-limit/limits'
import { forgetSignIns } from '@/lib/operations/privacy/retention/commands'
import { KEPT_DAYS } from '@/lib/operations/privacy/retention/periods'
import { completeSecondFactor } from '@/lib/people/accounts/second-factor/commands'
import { signInActions } from '@/lib/platform/audit/action'
import { recordAudit } from '@/lib/platform/audit/commands'
import { listAudit } from '@/lib/platform/audit/data'
import { auditQuerySchema } from '@/lib/platform/audit/schema'
import { toPendingSecondFactor } from '@/lib/platform/auth/make-viewer'
import { openSessionRow, openSessionRowFor } from '@/lib/platform/auth/sessions/session-rows'
import { operator } from '@/lib/platform/auth/viewer'
import { setUpEmptyDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { MAX_SIGN_INS_LOGGED_PER_HOUR, recordFailedSignIn, signInListener } from './sign-ins.commands'

const address = '192.0.2.1'

setUpEmptyDatabase()

const lines = () =>
  db().auditEntry.findMany({ where: { action: { in: [...signInActions] } }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * 60_000)
const asked = (over: object = {}) => auditQuerySchema.parse(over)

test('a sign-in by each way is a line with the session, which names its person by id alone', async () => {
  const ana = await makePerson('Ana')
  const account = { userId: ana.id, provider: 'github', providerAccountId: '1' }
  await db().account.create({ data: account })
  await openSessionRow(ana.id, 'Firefox', new Date(), signInListener)
  await openSessionRowFor(account, 'Firefox', new Date(), signInListener)
  const written = await lines()
  expect(written.map(({ detail }) => JSON.parse(detail).way).sort()).toEqual(['github', 'link'])
  for (const line of written) {
    expect(line).toMatchObject({ action: 'signed-in', actorId: ana.id, subjectId: ana.id })
    expect(JSON.stringify(line)).not.toMatch(/Ana|@|Firefox/)
  }
})

test('half a sign-in is no line, and a wrong code is one of a failure', async () => {
  const ana = await makePerson('Ana')
  await db().secondFactor.create({ data: { userId: ana.id, secret: 'x', confirmedAt: new Date() } })
  const { id: sessionId } = await openSessionRow(ana.id, '', new Date(), signInListener)
  expect(await lines()).toEqual([])
  const halfway = toPendingSecondFactor({ id: ana.id, email: ana.email, locale: null, sessionId })
  await expect(completeSecondFactor(halfway, 'AAAA-AAAA', address)).rejects.toMatchObject({ code: 'invalid' })
  expect(await lines()).toMatchObject([{ action: 'sign-in-failed', actorId: null, subjectId: ana.id }])
})

test('a failure names the account that there is, and nothing of an address without one', async () => {
  const ana = await makePerson('Ana')
  await recordFailedSignIn({ way: 'password', email: ` ${ana.email.toUpperCase()} `, address }, daysAgo(2))
  await recordFailedSignIn({ way: 'password', email: 'nobody@example.org', address }, daysAgo(1))
  const written = await lines()
  expect(written).toMatchObject([
    { actorId: null, subjectId: ana.id },
    { actorId: null, subjectId: null },
  ])
  expect(JSON.stringify(written)).not.toContain('@')
})

test('who signs in over and over, or tries to, fills no log', async () => {
  const ana = await makePerson('Ana')
  for (let n = 0; n < MAX_SIGN_INS_LOGGED_PER_HOUR + 3; n++)
    await openSessionRow(ana.id, '', new Date(), signInListener)
  expect(await lines()).toHaveLength(MAX_SIGN_INS_LOGGED_PER_HOUR)
  await db().rateLimiterFlexible.create({
    data: { key: 'failed-sign-ins:password', points: limits.failedSignIns.tries },
  })
  await recordFailedSignIn({ way: 'password', email: ana.email, address })
  expect(await lines()).toHaveLength(MAX_SIGN_INS_LOGGED_PER_HOUR)
  await recordFailedSignIn({ way: 'link', email: null, address })
  expect(await lines()).toHaveLength(MAX_SIGN_INS_LOGGED_PER_HOUR + 1)
})

test('one network has a share of the lines of a way, so that it hides nobody else’s', async () => {
  const { tries } = limits.failedSignInsShare
  const fail = (from: string, way = 'link') => recordFailedSignIn({ way, email: null, address: from })
  for (let n = 0; n < tries + 5; n++) await fail(n % 2 === 0 ? '2001:db8:7:1::1' : `2001:db8:7:${n}::2`)
  expect(await lines()).toHaveLength(tries)
  expect(await db().rateLimiterFlexible.findUnique({ where: { key: 'failed-sign-ins:link' } })).toMatchObject({
    points: tries,
  })
  await fail('2001:db8:8::1')
  await fail('192.0.2.9')
  await fail('2001:db8:7:1::1', 'password')
  expect(await lines()).toHaveLength(tries + 3)
  expect(JSON.stringify(await lines())).not.toMatch(/2001:db8|192\.0\.2/)
})

test('an admin reads sign-ins when they ask for them, and what else was done without them', async () => {
  const [ida, ana] = [await makePerson('Ida', { isAdmin: true }), await makePerson('Ana')]
  await openSessionRow(ana.id, '', daysAgo(3), signInListener)
  await recordFailedSignIn({ way: 'password', email: ana.email, address }, daysAgo(2))
  await recordFailedSignIn({ way: 'second-factor', email: null, address }, daysAgo(1))
  await recordAudit(db(), { action: 'data-exported', actorId: ana.id, subjectId: ana.id }, new Date())
  const found = async (over: object = {}) => (await listAudit(ida, asked(over))).entries.map(({ sentence }) => sentence)
  expect(await found()).toEqual(['Ana exported their data'])
  expect(await found({ action: 'signed-in' })).toEqual(['Ana signed in (link by e-mail)'])
  expect(await found({ action: 'sign-in-failed' })).toEqual([
    'A sign-in to an unknown account failed (two-step code)',
    'A sign-in as Ana failed (password)',
  ])
})

test('sign-ins go after their days, and no other line does', async () => {
  const ana = await makePerson('Ana')
  const old = daysAgo(KEPT_DAYS.signIns + 1)
  await openSessionRow(ana.id, '', old, signInListener)
  await recordFailedSignIn({ way: 'password', email: ana.email, address }, old)
  await recordFailedSignIn({ way: 'password', email: ana.email, address }, daysAgo(KEPT_DAYS.signIns - 1))
  await recordAudit(db(), { action: 'data-exported', actorId: ana.id, subjectId: ana.id }, old)
  expect(await forgetSignIns(operator, new Date())).toBe(2)
  expect(await db().auditEntry.count()).toBe(2)
  const other = `DELETE FROM "AuditEntry" WHERE "action" = 'data-exported'`
  await expect(db().$executeRawUnsafe(other)).rejects.toThrow(/append-only/)
})
