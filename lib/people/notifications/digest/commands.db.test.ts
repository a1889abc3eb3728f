import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { notificationRegistry } from '@/lib/mentoring/notifications/registry'
import { operator, type Viewer } from '@/lib/platform/auth/viewer'
import { setUpEmptyDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { startMailer } from '@/testing/processes/child-process'
import { markRead, notify } from '../commands'
import { setMailPreferences } from '../mail-preferences/commands'
import { queueDigests } from './commands'

setUpEmptyDatabase()

/** Nine in the morning in Prague. */
const morning = new Date('2027-03-01T08:00:00Z')
const hoursLater = (hours: number) => new Date(morning.getTime() + hours * 3_600_000)

const inPrague = (name: string) => makePerson(name, { timeZone: 'Europe/Prague' })
const happens = (person: Viewer, count = 1, at = hoursLater(-1)) =>
  db().$transaction((tx) =>
    notify(
      tx,
      notificationRegistry,
      Array.from({ length: count }, (_, index) => ({
        userId: person.id,
        kind: 'verdict' as const,
        key: `verdict:${at.getTime()}:${index}`,
        facts: { step: `Step ${index}`, outcome: 'competent', mentor: 'Mira' },
        path: `/roadmaps/backend/steps/step-${index}#review`,
      })),
      at,
    ),
  )
const mailsTo = ({ id }: Viewer) => db().mail.findMany({ where: { userId: id }, orderBy: { createdAt: 'asc' } })

describe('the day’s mail', () => {
  test('names what is new and unread, and where it leads', async () => {
    const ana = await inPrague('Ana')
    await happens(ana, 3)
    await markRead(ana, { path: '/roadmaps/backend/steps/step-1' })
    expect(await queueDigests(operator, notificationRegistry, morning)).toBe(1)
    const [mail] = await mailsTo(ana)
    expect(mail).toMatchObject({
      subject: '2 updates on Waymark',
      to: ana.email,
      key: `digest:${ana.id}:2027-03-01`,
    })
    expect(mail?.text).toContain('* Approved: Step 0. Mira approved your work')
    expect(mail?.text).toContain('http://127.0.0.1:3000/roadmaps/backend/steps/step-2#review')
    expect(mail?.text).not.toContain('Step 1')
    expect(mail?.unsubscribe).toContain('/api/v1/mail/unsubscribe?token=')
  })

  test('leaves out what its person wants no mail of by now, even where it was marked for the digest as they said so', async () => {
    const ana = await inPrague('Ana')
    await setMailPreferences(ana, { verdict: 'never' })
    await happens(ana)
    await db().notification.updateMany({ where: { userId: ana.id }, data: { digestDue: true } })
    expect(await queueDigests(operator, notificationRegistry, morning)).toBe(0)
    expect(await mailsTo(ana)).toEqual([])
    expect(await db().notification.count({ where: { digestDue: true } })).toBe(0)
  })

  test('comes once a day, however often it is asked for; what is new since then waits for the next morning', async () => {
    const ana = await inPrague('Ana')
    await happens(ana)
    expect(await queueDigests(operator, notificationRegistry, morning)).toBe(1)
    await happens(ana, 2, hoursLater(1))
    expect(await queueDigests(operator, notificationRegistry, hoursLater(2))).toBe(0)
    expect(await queueDigests(operator, notificationRegistry, hoursLater(14.9))).toBe(0)
    expect(await queueDigests(operator, notificationRegistry, hoursLater(22))).toBe(0)
    expect(await queueDigests(operator, notificationRegistry, hoursLater(23.5))).toBe(1)
    expect((await mailsTo(ana)).map(({ subject }) => subject)).toEqual(['Approved: Step 0', '2 updates on Waymark'])
  })

  test('comes after eight where its person lives', async () => {
    const [prague, azores] = [await inPrague('Ana'), await makePerson('Bo', { timeZone: 'Atlantic/Azores' })]
    await happens(prague, 1, hoursLater(-2))
    await happens(azores, 1, hoursLater(-2))
    expect(await queueDigests(operator, notificationRegistry, hoursLater(-1.1))).toBe(0)
    expect(await queueDigests(operator, notificationRegistry, hoursLater(-1))).toBe(1)
    expect(await mailsTo(azores)).toEqual([])
    expect(await queueDigests(operator, notificationRegistry, hoursLater(0.9))).toBe(0)
    expect(await queueDigests(operator, notificationRegistry, hoursLater(1))).toBe(1)
    expect(await mailsTo(azores)).toHaveLength(1)
  })

  test('does not come when all of it was read or nobody wants it, and nothing of it is left over', async () => {
    const [ana, bo] = [await inPrague('Ana'), await inPrague('Bo')]
    await happens(ana)
    await happens(bo)
    await markRead(ana, { until: morning })
    await setMailPreferences(bo, { verdict: 'never' })
    expect(await queueDigests(operator, notificationRegistry, morning)).toBe(0)
    expect(await db().notification.count({ where: { digestDue: true } })).toBe(0)
  })

  test('of many things names thirty and says how many more there are', async () => {
    const ana = await inPrague('Ana')
    await happens(ana, 40)
    await queueDigests(operator, notificationRegistry, morning)
    const [mail] = await mailsTo(ana)
    expect(mail?.subject).toBe('40 updates on Waymark')
    expect(mail?.text.match(/^\* /gm)).toHaveLength(30)
    expect(mail?.text).toContain('And 10 more: http://127.0.0.1:3000/notifications')
  })

  test('waits until the address is confirmed, and tells then what was not read', async () => {
    const ada = await inPrague('Ada')
    await db().user.update({ where: { id: ada.id }, data: { emailVerifiedAt: null } })
    await happens(ada)
    expect(await queueDigests(operator, notificationRegistry, morning)).toBe(0)
    await db().user.update({ where: { id: ada.id }, data: { emailVerifiedAt: morning } })
    expect(await queueDigests(operator, notificationRegistry, morning)).toBe(1)
  })

  test('reaches everybody, also those behind people whose morning has not come', async () => {
    const people = Array.from({ length: 230 }, (_, index) => ({
      id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      name: `Learner ${index}`,
      email: `learner.${index}@waymark.test`,
      timeZone: index < 120 ? 'Atlantic/Azores' : 'Europe/Prague',
    }))
    await db().user.createMany({ data: people.map((person) => ({ ...person, emailVerifiedAt: morning })) })
    for (const person of people) await happens(person as Viewer)
    expect(await queueDigests(operator, notificationRegistry, morning)).toBe(110)
    expect(await queueDigests(operator, notificationRegistry, morning)).toBe(0)
    expect(await queueDigests(operator, notificationRegistry, hoursLater(1))).toBe(120)
  })

  test('of very much is written in one go', async () => {
    const ana = await inPrague('Ana')
    await happens(ana, 3000)
    expect(await queueDigests(operator, notificationRegistry, morning)).toBe(1)
    expect(await db().notification.count({ where: { digestDue: true } })).toBe(0)
  })

  test('comes once also when several processes write it at the same moment', async () => {
    const people = [await inPrague('Ana'), await inPrague('Bo'), await inPrague('Cy')]
    for (const person of people) await happens(person, 2)
    const workers = [1, 2].map(() => startMailer('digest-once', morning.toISOString()))
    await Promise.all(workers.map(({ says }) => says('ready')))
    const own = [
      queueDigests(operator, notificationRegistry, morning),
      queueDigests(operator, notificationRegistry, morning),
    ]
    for (const worker of workers) worker.process.stdin?.write('go\n')
    const said = await Promise.all(workers.map(({ says }) => says('queued')))
    await Promise.all(workers.map(({ ended }) => ended))
    const counts = [...said.map((line) => Number(line.split(' ')[1])), ...(await Promise.all(own))]
    expect(counts.reduce((sum, count) => sum + count)).toBe(3)
    for (const person of people) expect(await mailsTo(person)).toHaveLength(1)
  })
})
