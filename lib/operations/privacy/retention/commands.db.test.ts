import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { operator } from '@/lib/platform/auth/viewer'
import { getLetterPath, getOutboxFolder } from '@/lib/platform/mail/letter-files.commands'
import { setUpEmptyDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { forgetInvitations, forgetMail, forgetNotifications, forgetOneTimeLinks } from './commands'
import { KEPT_DAYS } from './periods'

setUpEmptyDatabase()

const now = new Date('2027-06-30T12:00:00Z')
const ago = (days: number, seconds = 0) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000 + seconds * 1000)
/** A second on either side of the last day. */
const [old, young] = [(days: number) => ago(days, -1), (days: number) => ago(days, 1)]

test('mail is kept for thirty days after it was sent or given up, and one that still waits for as long as it waits', async () => {
  expect(KEPT_DAYS.mail).toBe(30)
  const mail = { to: 'ana@example.org', subject: '', text: '' }
  const rows = {
    sent: { sentAt: old(30) },
    failed: { createdAt: old(30), failure: 'no such address' },
    justSent: { createdAt: old(60), sentAt: young(30) },
    waiting: { createdAt: old(60), nextAttemptAt: now },
  }
  mkdirSync(getOutboxFolder(), { recursive: true })
  for (const [key, row] of Object.entries(rows)) {
    const { id } = await db().mail.create({ data: { ...mail, ...row, key } })
    writeFileSync(getLetterPath(id), 'a letter')
  }
  const getId = async (key: string) => (await db().mail.findUniqueOrThrow({ where: { key } })).id
  const [sent, justSent] = [await getId('sent'), await getId('justSent')]
  expect(await forgetMail(operator, now)).toBe(2)
  const left = await db().mail.findMany({ orderBy: { key: 'asc' } })
  expect(left.map(({ key }) => key)).toEqual(['justSent', 'waiting'])
  expect([existsSync(getLetterPath(sent)), existsSync(getLetterPath(justSent))]).toEqual([false, true])
  expect(await forgetMail(operator, now)).toBe(0)
})

test('notifications are kept for half a year once they were read, and for over a year while they are not', async () => {
  expect([KEPT_DAYS.readNotifications, KEPT_DAYS.unreadNotifications]).toEqual([180, 400])
  const { id: userId } = await makePerson('Ana')
  const told = { userId, kind: 'verdict', facts: '{}', path: '/', createdAt: ago(500) }
  const rows = {
    old: { readAt: old(180) },
    young: { readAt: young(180) },
    unread: { createdAt: old(400) },
    unreadYet: { createdAt: young(400) },
  }
  for (const [key, row] of Object.entries(rows)) await db().notification.create({ data: { ...told, ...row, key } })
  expect(await forgetNotifications(operator, now)).toBe(2)
  expect((await db().notification.findMany({ orderBy: { key: 'asc' } })).map(({ key }) => key)).toEqual([
    'unreadYet',
    'young',
  ])
  expect(await forgetNotifications(operator, now)).toBe(0)
})

test('that a promised time is past is kept while its review waits, so that it is not told again', async () => {
  const { id: userId } = await makePerson('Ana')
  const { id: cohortId } = await db().cohort.create({ data: { name: 'Spring' } })
  const wait = async (endedAt: Date | null) =>
    (await db().reviewWait.create({ data: { cohortId, startedAt: ago(500), endedAt }, select: { id: true } })).id
  const told = { userId, kind: 'promise-broken', facts: '{}', path: '/', createdAt: ago(490) }
  const keys = { open: `promise:${await wait(null)}`, read: `promise:${await wait(null)}` }
  await db().notification.createMany({
    data: [
      { ...told, key: keys.open },
      { ...told, key: keys.read, readAt: ago(300) },
      { ...told, key: `promise:${await wait(ago(400))}` },
      { ...told, key: `promise:${await wait(ago(400))}`, readAt: ago(300) },
      { ...told, key: 'promise:of one that is gone' },
    ],
  })
  expect(await forgetNotifications(operator, now)).toBe(3)
  const left = await db().notification.findMany({ select: { key: true } })
  expect(left.map(({ key }) => key).sort()).toEqual(Object.values(keys).sort())
  await db().reviewWait.updateMany({ data: { endedAt: now } })
  expect(await forgetNotifications(operator, now)).toBe(2)
})

test('invitations go thirty days after they were accepted, withdrawn or ran out', async () => {
  expect(KEPT_DAYS.invitations).toBe(30)
  const cohort = await db().cohort.create({ data: { name: 'Spring' } })
  const rows = {
    accepted: { acceptedAt: old(30), expiresAt: now },
    withdrawn: { revokedAt: old(30), expiresAt: now },
    expired: { expiresAt: old(30) },
    open: { expiresAt: ago(-1) },
    justExpired: { expiresAt: young(30) },
  }
  for (const [codeHash, row] of Object.entries(rows)) {
    await db().invitation.create({ data: { ...row, codeHash, cohortId: cohort.id, email: 'guest@example.org' } })
    await db().personInvitation.create({ data: { ...row, codeHash, role: 'learner', email: 'guest@example.org' } })
  }
  expect(await forgetInvitations(operator, now)).toBe(6)
  for (const left of [await db().invitation.findMany(), await db().personInvitation.findMany()]) {
    expect(left.map(({ codeHash }) => codeHash).sort()).toEqual(['justExpired', 'open'])
  }
})

test('places of a roster go a month after they were taken or withdrawn, or their invitation ran out', async () => {
  const cohort = await db().cohort.create({ data: { name: 'Spring' } })
  const batch = await db().rosterBatch.create({ data: { createdAt: old(90) } })
  const rows = {
    accepted: { acceptedAt: old(30) },
    withdrawn: { withdrawnAt: old(30) },
    expired: { createdAt: old(44) },
    open: { createdAt: young(44) },
    justAccepted: { acceptedAt: young(30), createdAt: old(60) },
  }
  for (const [name, row] of Object.entries(rows)) {
    const place = { batchId: batch.id, cohortId: cohort.id, name, email: `${name}@example.org`, role: 'learner' }
    await db().rosterEntry.create({ data: { ...place, ...row } })
  }
  expect(await forgetInvitations(operator, now)).toBe(3)
  const left = await db().rosterEntry.findMany()
  expect(left.map(({ name }) => name).sort()).toEqual(['justAccepted', 'open'])
})

test('one-time links go a week after they were used or ran out', async () => {
  expect(KEPT_DAYS.oneTimeLinks).toBe(7)
  const { id: userId } = await makePerson('Ana')
  const rows = {
    used: { usedAt: old(7), expiresAt: now },
    expired: { expiresAt: old(7) },
    justExpired: { expiresAt: young(7) },
  }
  for (const [tokenHash, row] of Object.entries(rows)) {
    await db().emailToken.create({ data: { ...row, tokenHash, purpose: 'reset', email: 'ana@example.org', userId } })
  }
  expect(await forgetOneTimeLinks(operator, now)).toBe(2)
  expect((await db().emailToken.findMany()).map(({ tokenHash }) => tokenHash)).toEqual(['justExpired'])
})

test('a run deletes a bounded number, and the next one goes on', async () => {
  const { id: userId } = await makePerson('Ana')
  const told = { userId, kind: 'verdict', facts: '{}', path: '/', readAt: ago(200) }
  await db().notification.createMany({
    data: Array.from({ length: 250 }, (_, index) => ({ ...told, key: `${index}` })),
  })
  expect([await forgetNotifications(operator, now), await forgetNotifications(operator, now)]).toEqual([200, 50])
})
