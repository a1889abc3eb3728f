import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { signUp } from '@/lib/people/accounts/commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { operator, visitor } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makePerson, signedIn } from '@/testing/people'
import { carryOutDeletions } from './carrying-out.commands'
import { askForDeletion, cancelDeletion } from './commands'
import { findPendingDeletion, isOnlyAdmin } from './data'
import { GRACE_DAYS } from './deletion-mails'

setUpDatabase()

const PASSWORD = 'a long enough password'
const now = new Date('2027-03-01T12:00:00Z')
const days = (count: number) => new Date(now.getTime() + count * 24 * 60 * 60 * 1000)

async function withPassword(name: string): Promise<Viewer> {
  const email = `${name.toLowerCase()}.${Math.random()}@waymark.test`
  const { id } = await signUp(visitor, { name, email, password: PASSWORD })
  await db().user.update({ where: { id }, data: { emailVerifiedAt: now } })
  const template = await makePerson('Template')
  return signedIn({ ...template, id, name, email }, now)
}

/** Returns the audit actions about a person, except the sign-up. */
const getActions = async ({ id }: Viewer) => {
  const where = { subjectId: id, action: { not: 'account-made' } }
  return (await db().auditEntry.findMany({ where, orderBy: { at: 'asc' } })).map(({ action }) => action)
}
const mailsTo = async ({ id: userId }: Viewer) =>
  db().mail.findMany({
    where: { userId, key: { not: { startsWith: 'verify' } } },
    orderBy: { createdAt: 'asc' },
    select: { subject: true, text: true },
  })

test('who asks has two weeks, a mail that says how to keep the account, and a line in the audit log', async () => {
  const ana = await withPassword('Ana')
  expect(await findPendingDeletion(ana)).toBeNull()
  const { deletesAt, day } = await askForDeletion(ana, { current: PASSWORD }, now)
  expect(GRACE_DAYS).toBe(14)
  expect({ deletesAt, day }).toEqual({ deletesAt: '2027-03-15T12:00:00.000Z', day: '2027-03-15' })
  expect(await findPendingDeletion(ana)).toEqual({ deletesAt, day })
  expect(await getActions(ana)).toEqual(['deletion-asked'])
  const [mail] = await mailsTo(ana)
  expect(mail?.subject).toContain('15 March 2027')
  expect(mail?.text).toContain('/settings/privacy')
})

test('asked twice, the first day holds, and there is one mail', async () => {
  const ana = await withPassword('Ana')
  const first = await askForDeletion(ana, { current: PASSWORD }, now)
  expect(await askForDeletion(ana, { current: PASSWORD }, days(3))).toEqual(first)
  expect(await mailsTo(ana)).toHaveLength(1)
})

test('no mail goes to an unconfirmed address: it may be a stranger’s, and the name anything', async () => {
  const eve = await withPassword('Go to https://evil.example')
  await db().user.update({ where: { id: eve.id }, data: { emailVerifiedAt: null } })
  await askForDeletion(eve, { current: PASSWORD }, now)
  await cancelDeletion(eve, days(1))
  expect(await getActions(eve)).toEqual(['deletion-asked', 'deletion-cancelled'])
  expect(await mailsTo(eve)).toEqual([])
})

test('a wrong password, or none, deletes nothing', async () => {
  const ana = await withPassword('Ana')
  for (const current of ['not the password', undefined]) {
    const error = await askForDeletion(ana, { current }, now).catch((thrown) => thrown)
    expect(error).toMatchObject({ code: 'invalid', fields: [{ field: 'current' }] })
  }
  expect(await findPendingDeletion(ana)).toBeNull()
  expect(await getActions(ana)).toEqual([])
})

test('nothing is asked for by a session that ended while the password was looked at', async () => {
  const ana = await withPassword('Ana')
  await db().session.deleteMany({ where: { userId: ana.id } })
  await expect(askForDeletion(ana, { current: PASSWORD }, now)).rejects.toMatchObject({ code: 'signed-out' })
  expect(await findPendingDeletion(ana)).toBeNull()
  expect(await mailsTo(ana)).toEqual([])
})

test('who has no password signs in again first', async () => {
  const ana = await makePerson('Ana')
  await expect(askForDeletion(ana, {}, now)).rejects.toMatchObject({ code: 'conflict' })
  const session = await db().session.create({
    data: { userId: ana.id, createdAt: now, lastSeenAt: now, expiresAt: days(30) },
  })
  await askForDeletion({ ...ana, sessionId: session.id }, {}, now)
  expect(await findPendingDeletion(ana)).not.toBeNull()
})

test('who calls it off keeps everything, is told so by mail, and can ask again', async () => {
  const ana = await withPassword('Ana')
  await askForDeletion(ana, { current: PASSWORD }, now)
  await cancelDeletion(ana, days(1))
  await cancelDeletion(ana, days(2))
  expect(await findPendingDeletion(ana)).toBeNull()
  await carryOutDeletions(operator, days(20))
  expect(await db().user.count({ where: { id: ana.id } })).toBe(1)
  expect(await getActions(ana)).toEqual(['deletion-asked', 'deletion-cancelled'])
  expect((await mailsTo(ana)).map(({ subject }) => subject)).toEqual([
    'Your Waymark account will be deleted on 15 March 2027',
    'Your Waymark account won’t be deleted',
  ])
  expect((await askForDeletion(ana, { current: PASSWORD }, days(3))).day).toBe('2027-03-18')
})

test('once the moment has come it is too late to call it off, and that is said', async () => {
  const ana = await withPassword('Ana')
  const pending = await askForDeletion(ana, { current: PASSWORD }, now)
  await expect(cancelDeletion(ana, days(14))).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('too late'),
  })
  expect(await findPendingDeletion(ana)).toEqual(pending)
  expect(await getActions(ana)).toEqual(['deletion-asked'])
  await carryOutDeletions(operator, days(14))
  expect(await db().user.count({ where: { id: ana.id } })).toBe(0)
})

test('passwords cannot be tried here without end', async () => {
  const ana = await withPassword('Ana')
  const tries = Array.from({ length: 10 }, () => askForDeletion(ana, { current: 'wrong' }).catch(({ code }) => code))
  expect(new Set(await Promise.all(tries))).toEqual(new Set(['invalid']))
  await expect(askForDeletion(ana, { current: PASSWORD })).rejects.toMatchObject({ code: 'too-many' })
})

test('the only admin cannot go; of two, the second is held back until there is another', async () => {
  const [ada, bea] = [await withPassword('Ada'), await withPassword('Bea')]
  await db().user.updateMany({ where: { isAdmin: true }, data: { isAdmin: false } })
  await db().user.update({ where: { id: ada.id }, data: { isAdmin: true } })
  expect(await isOnlyAdmin(ada)).toBe(true)
  await expect(askForDeletion(ada, { current: PASSWORD }, now)).rejects.toMatchObject({ code: 'conflict' })
  await db().user.update({ where: { id: bea.id }, data: { isAdmin: true } })
  await askForDeletion(ada, { current: PASSWORD }, now)
  await expect(askForDeletion(bea, { current: PASSWORD }, now)).rejects.toMatchObject({ code: 'conflict' })
})

test('an admin who is alone when their day comes stays, and reads why', async () => {
  const [ada, bea] = [await withPassword('Ada'), await withPassword('Bea')]
  await db().user.updateMany({ where: { isAdmin: true }, data: { isAdmin: false } })
  await db().user.updateMany({ where: { id: { in: [ada.id, bea.id] } }, data: { isAdmin: true } })
  await askForDeletion(ada, { current: PASSWORD }, now)
  await db().user.update({ where: { id: bea.id }, data: { disabledAt: now } })
  await carryOutDeletions(operator, days(15))
  expect(await findPendingDeletion(ada)).toBeNull()
  expect(await getActions(ada)).toEqual(['deletion-asked', 'deletion-cancelled'])
  expect((await mailsTo(ada)).at(-1)?.subject).toBe('Your Waymark account couldn’t be deleted')
})
