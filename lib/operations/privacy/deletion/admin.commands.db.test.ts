import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { signUp } from '@/lib/people/accounts/commands'
import { operator, type Viewer, visitor } from '@/lib/platform/auth/viewer'
import { setUpEmptyDatabase } from '@/testing/database'
import { makePerson, signedIn } from '@/testing/people'
import { askForPersonDeletion, cancelPersonDeletion } from './admin.commands'
import { carryOutDeletions } from './carrying-out.commands'
import { askForDeletion, cancelDeletion } from './commands'
import { findPendingDeletion, findPersonDeletion } from './data'

setUpEmptyDatabase()

const current = 'a long enough password'
const now = new Date('2027-03-01T12:00:00Z')
const days = (count: number) => new Date(now.getTime() + count * 24 * 60 * 60 * 1000)
const refused = (code: string) => expect.objectContaining({ code })

async function withPassword(name: string, isAdmin = false): Promise<Viewer> {
  const email = `${name.toLowerCase()}.${Math.random()}@waymark.test`
  const { id } = await signUp(visitor, { name, email, password: current })
  await db().user.update({ where: { id }, data: { emailVerifiedAt: now, isAdmin } })
  const template = await makePerson('Template')
  return signedIn({ ...template, id, name, email, isAdmin }, now)
}

const getActions = async ({ id }: Viewer) => {
  const where = { subjectId: id, action: { contains: 'deletion' } }
  const rows = await db().auditEntry.findMany({ where, orderBy: { at: 'asc' } })
  return rows.map(({ action, actorId }) => [action, actorId])
}
const getSubjects = async ({ id: userId }: Viewer) => {
  const where = { userId, key: { contains: 'deletion' } }
  return (await db().mail.findMany({ where, orderBy: { createdAt: 'asc' } })).map(({ subject, text }) => ({
    subject,
    isByAdmin: text.includes('An admin asked'),
  }))
}

test('an admin asks with their password; the person is told, and is deleted after the same grace', async () => {
  const [ada, ana] = [await withPassword('Ada', true), await withPassword('Ana')]
  for (const wrong of ['not the password', undefined]) {
    await expect(askForPersonDeletion(ada, ana.id, { current: wrong }, now)).rejects.toEqual(refused('invalid'))
  }
  expect(await findPersonDeletion(ada, ana.id)).toBeNull()
  const asked = await askForPersonDeletion(ada, ana.id, { current }, now)
  expect(asked).toEqual({ deletesAt: days(14).toISOString(), day: '2027-03-15' })
  expect(await askForPersonDeletion(ada, ana.id, { current }, days(1))).toEqual(asked)
  expect(await findPendingDeletion(ana)).toEqual(asked)
  expect(await findPersonDeletion(ada, ana.id)).toEqual({ ...asked, isOwnRequest: false })
  expect(await findPersonDeletion(ana, ana.id)).toBeNull()
  expect(await getActions(ana)).toEqual([['person-deletion-asked', ada.id]])
  expect(await getSubjects(ana)).toEqual([
    { subject: 'Your Waymark account will be deleted on 15 March 2027', isByAdmin: true },
  ])
  await carryOutDeletions(operator, days(13))
  expect(await db().user.count({ where: { id: ana.id } })).toBe(1)
  await carryOutDeletions(operator, days(15))
  expect(await db().user.count({ where: { id: ana.id } })).toBe(0)
})

test('within the grace the person keeps the account, or an admin does, and the person is told', async () => {
  const [ada, ana] = [await withPassword('Ada', true), await withPassword('Ana')]
  await askForPersonDeletion(ada, ana.id, { current }, now)
  await cancelDeletion(ana, days(1))
  await askForPersonDeletion(ada, ana.id, { current }, days(2))
  for (const later of [3, 4]) await cancelPersonDeletion(ada, ana.id, days(later))
  expect((await getActions(ana)).map(([action]) => action)).toEqual([
    ...['person-deletion-asked', 'deletion-cancelled', 'person-deletion-asked', 'person-deletion-cancelled'],
  ])
  expect(await findPendingDeletion(ana)).toBeNull()
  expect(await getSubjects(ana)).toHaveLength(4)
  await askForPersonDeletion(ada, ana.id, { current }, days(5))
  await expect(cancelPersonDeletion(ada, ana.id, days(19))).rejects.toEqual(refused('conflict'))
})

test('what the person asked for themselves only they take back', async () => {
  const [ada, ana] = [await withPassword('Ada', true), await withPassword('Ana')]
  const asked = await askForDeletion(ana, { current }, now)
  expect(await askForPersonDeletion(ada, ana.id, { current }, days(1))).toEqual(asked)
  expect(await findPersonDeletion(ada, ana.id)).toMatchObject({ isOwnRequest: true })
  await expect(cancelPersonDeletion(ada, ana.id, days(1))).rejects.toEqual(refused('conflict'))
  expect(await findPendingDeletion(ana)).toEqual(asked)
})

test('others than admins find nobody, and an admin not themselves', async () => {
  const [ada, ana, marek] = [await withPassword('Ada', true), await withPassword('Ana'), await withPassword('Marek')]
  const mentor: Viewer = { ...marek, isMentor: true }
  const noLonger: Viewer = { ...marek, isAdmin: true }
  for (const viewer of [ana, mentor, noLonger]) {
    for (const id of [ana.id, ada.id]) {
      await expect(askForPersonDeletion(viewer, id, { current }, now)).rejects.toEqual(refused('not-found'))
      await expect(cancelPersonDeletion(viewer, id, now)).rejects.toEqual(refused('not-found'))
    }
  }
  await expect(askForPersonDeletion(ada, 'nothing', { current }, now)).rejects.toEqual(refused('not-found'))
  await expect(askForPersonDeletion(ada, ada.id, { current }, now)).rejects.toEqual(refused('conflict'))
  expect(await db().user.count({ where: { deletesAt: { not: null } } })).toBe(0)
})

test('of two admins who delete each other at once, one stays', async () => {
  const [ada, bea] = [await withPassword('Ada', true), await withPassword('Bea', true)]
  const results = await Promise.allSettled([
    askForPersonDeletion(ada, bea.id, { current }, now),
    askForPersonDeletion(bea, ada.id, { current }, now),
  ])
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const [loser] = results.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  expect(loser).toMatchObject({ code: 'conflict' })
  expect(await db().user.count({ where: { isAdmin: true, deletesAt: null } })).toBe(1)
})

test('two admins who delete the same person at once ask once', async () => {
  const [ada, bea, ana] = [await withPassword('Ada', true), await withPassword('Bea', true), await withPassword('Ana')]
  await Promise.all([ada, bea].map((admin) => askForPersonDeletion(admin, ana.id, { current }, now)))
  expect(await getActions(ana)).toHaveLength(1)
  expect(await getSubjects(ana)).toHaveLength(1)
})

test('of two admins who ask for each other’s deletion at the same moment, one stays', async () => {
  const [ada, ida] = [await withPassword('Ada', true), await withPassword('Ida', true)]
  await Promise.allSettled([
    askForPersonDeletion(ada, ida.id, { current }, now),
    askForPersonDeletion(ida, ada.id, { current }, now),
  ])
  expect(await db().user.count({ where: { isAdmin: true, deletesAt: null } })).toBe(1)
})
