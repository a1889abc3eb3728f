import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { PSEUDO_LOCALE } from '@/lib/foundation/messages/locale'
import { addPause, chooseMainRoadmap, savePlan } from '@/lib/learning/plans/commands'
import { getFirstRoadmap, listRoadmaps } from '@/lib/learning/roadmaps/data'
import { listSteps } from '@/lib/learning/roadmaps/roadmap'
import { setStudyReminder } from '@/lib/people/notifications/study-reminder/commands'
import type { ReminderTime } from '@/lib/people/notifications/study-reminder/reminder'
import { unsubscribe } from '@/lib/people/notifications/unsubscribe/commands'
import { operator, type Viewer, visitor } from '@/lib/platform/auth/viewer'
import { deliverMail } from '@/lib/platform/mail/delivery/commands'
import { createMailTransports } from '@/lib/platform/mail/delivery/transports.commands'
import { setUpDatabase } from '@/testing/database'
import { makePerson, samplePlan } from '@/testing/people'
import { startMailer } from '@/testing/processes/child-process'
import { setUpPseudoLocale } from '@/testing/pseudo-locale'
import { makeSmallCohort, submitAndJudgeWork } from '@/testing/reviews'
import { type MailServer, startMailServer } from '@/testing/servers/mail-server'
import { queueStudyReminders } from './commands'

setUpDatabase()
setUpPseudoLocale()

let server: MailServer
beforeEach(async () => {
  server = await startMailServer()
})
afterEach(() => server.stop())

/** Monday, nine in the morning in Prague. */
const monday = new Date('2027-03-01T08:00:00Z')
const daysLater = (days: number, hours = 0) => new Date(monday.getTime() + (days * 24 + hours) * 3_600_000)

const started = new Date('2027-02-15T08:00:00Z')
/** Makes a learner who has studied on Mondays, Wednesdays and Fridays for two weeks. */
async function makeReminded(name: string, when: ReminderTime, timeZone = 'Europe/Prague'): Promise<Viewer> {
  const learner = await makePerson(name, { timeZone })
  await savePlan(learner, samplePlan, started)
  await db().learner.update({ where: { id: learner.id }, data: { createdAt: started } })
  await setStudyReminder(learner, when)
  return learner
}

/** Advances the clock and runs the jobs that write and deliver mail. */
async function pass(now: Date): Promise<void> {
  await queueStudyReminders(operator, now)
  const settings = { SMTP_URL: server.url, MAIL_FROM: 'Waymark <waymark@waymark.example>', DATA_FOLDER: '' }
  await deliverMail(
    operator,
    now,
    createMailTransports(operator, settings as Parameters<typeof createMailTransports>[1]),
  )
}
const mailsTo = ({ email }: Viewer) =>
  server.inbox.filter(({ recipients }) => recipients.includes(email)).map(({ mail }) => mail)
const subjectsTo = (person: Viewer) => mailsTo(person).map(({ subject }) => subject)
const countTo = (person: Viewer) => subjectsTo(person).length

/** Gives a learner an address that the mail server accepts: mail to reserved domains is kept on disk. */
async function reachable(learner: Viewer): Promise<Viewer> {
  const email = learner.email.replace('waymark.test', 'learners.org')
  await db().user.update({ where: { id: learner.id }, data: { email } })
  return { ...learner, email }
}

describe('a study reminder', () => {
  test('plans the learner’s own main roadmap', async () => {
    const [, second] = await listRoadmaps(visitor)
    const [first] = second ? listSteps(second) : []
    if (!second || !first) throw new Error('There is no second roadmap.')
    const eva = await reachable(await makeReminded('Eva', 'study-days'))
    await chooseMainRoadmap(eva, { roadmap: second.slug })
    await pass(daysLater(0, -1))
    expect(subjectsTo(eva)).toEqual([expect.stringContaining(`Today: ${first.shortTitle}`)])
  })

  test('arrives on study days, once each, with the plan of the day and a way out of one click', async () => {
    const ana = await reachable(await makeReminded('Ana', 'study-days'))
    // Runs the jobs every half hour from Monday to Sunday.
    for (let half = 0; half < 7 * 48; half++) await pass(daysLater(0, -8 + half / 2))
    expect(subjectsTo(ana)).toHaveLength(3)
    const received = server.inbox[0]
    const [first] = listSteps(await getFirstRoadmap(visitor))
    expect(received?.mail.subject).toContain(`Today: ${first?.shortTitle}`)
    expect(received?.mail.date).toEqual(daysLater(0, -1))
    expect(received?.mail.text).toContain('Today’s plan, 3 hours:')
    expect(received?.mail.text).toContain(`http://127.0.0.1:3000/roadmaps/backend/steps/${first?.slug}`)
    expect(received?.mail.text).toContain('Later this week:')
    expect(received?.mail.text).toContain('Roadmap: Back-end developer\n')
    expect(received?.mail.text).not.toMatch(/behind|late\b|missed|should|streak/i)
    const head = received?.raw.slice(0, received.raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ') ?? ''
    expect(head).toMatch(/^List-Unsubscribe: <http:\/\/127\.0\.0\.1:3000\/api\/v1\/mail\/unsubscribe\?token=\S+>$/m)
    expect(head).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m)
    const token = /\/unsubscribe\?token=(\S+)/.exec(received?.mail.text ?? '')?.[1] ?? ''
    await unsubscribe(visitor, decodeURIComponent(token))
    for (let day = 7; day < 14; day++) await pass(daysLater(day))
    expect(countTo(ana)).toBe(3)
  }, 120_000)

  test('is in its learner’s language, but for the titles of steps', async () => {
    const ana = await reachable(await makeReminded('Ana', 'study-days'))
    await db().user.update({ where: { id: ana.id }, data: { locale: PSEUDO_LOCALE } })
    await pass(daysLater(0))
    const { subject, text } = server.inbox[0]?.mail ?? {}
    expect(subject).toMatch(/^Ţööðååý: /)
    expect(text).not.toMatch(/\b(Hi|plan|Later|dashboard|get|Unsubscribe):? /)
  })

  test('of a week comes on its first study day that is no time off', async () => {
    const ana = await reachable(await makeReminded('Ana', 'weekly'))
    await addPause(ana, { from: '2027-03-08', to: '2027-03-09' }, monday)
    for (let day = 0; day < 14; day++) await pass(daysLater(day))
    const mails = mailsTo(ana)
    expect(mails.map(({ date }) => date?.toISOString().slice(0, 10))).toEqual(['2027-03-01', '2027-03-10'])
    expect(mails[0]?.subject).toMatch(/^This week: /)
    expect(mails[0]?.text).toContain('This week’s plan, 10 hours:')
  }, 60_000)

  test('comes once however the choice changes, and nothing that waits survives never', async () => {
    const ana = await reachable(await makeReminded('Ana', 'weekly'))
    await pass(monday)
    await setStudyReminder(ana, 'study-days')
    await pass(daysLater(0, 1))
    expect(countTo(ana)).toBe(1)
    await pass(daysLater(2))
    await setStudyReminder(ana, 'weekly')
    await pass(daysLater(4))
    expect(countTo(ana)).toBe(2)
    await setStudyReminder(ana, 'study-days')
    await queueStudyReminders(operator, daysLater(7))
    await setStudyReminder(ana, 'never')
    await pass(daysLater(7))
    expect(countTo(ana)).toBe(2)
  })

  test('says what waits for an answer', async () => {
    const { mentor, learner } = await makeSmallCohort()
    await submitAndJudgeWork(learner, mentor, 'not-yet', daysLater(-4))
    await db().learner.update({ where: { id: learner.id }, data: { createdAt: started } })
    await db().user.update({ where: { id: learner.id }, data: { timeZone: 'Europe/Prague' } })
    await setStudyReminder(learner, 'study-days')
    const ana = await reachable(learner)
    await pass(monday)
    expect(countTo(ana)).toBe(1)
    const { step } = await db().review.findFirstOrThrow({ include: { step: true } })
    expect(server.inbox[0]?.mail.text).toContain(`Waiting for you:\n\n* Changes requested: ${step.title}\n`)
    expect(server.inbox[0]?.mail.text).toContain(`/roadmaps/backend/steps/${step.slug}#review`)
  })
})

describe('nobody is reminded', () => {
  test('who did not choose it, has not confirmed the address, is closed, is about to go or has gone', async () => {
    const people = await Promise.all(
      ['never', 'plain', 'closed', 'leaving', 'gone'].map(async (name) =>
        reachable(await makeReminded(name, name === 'never' ? 'never' : 'study-days')),
      ),
    )
    const [, plain, closed, leaving, gone] = people
    const set = (person: Viewer | undefined, data: object) =>
      db().user.update({ where: { id: person?.id ?? '' }, data })
    await set(plain, { emailVerifiedAt: null })
    await set(closed, { disabledAt: monday })
    await set(leaving, { deletesAt: daysLater(10) })
    await set(gone, { deletedAt: monday })
    await pass(monday)
    expect(server.inbox).toHaveLength(0)
    await set(plain, { emailVerifiedAt: monday })
    await pass(daysLater(0, 1))
    expect(server.inbox.map(({ recipients }) => recipients)).toEqual([[plain?.email]])
  })

  test('who has done every step', async () => {
    const ana = await reachable(await makeReminded('Ana', 'study-days'))
    const steps = listSteps(await getFirstRoadmap(visitor))
    await db().stepProgress.createMany({
      data: steps.map(({ id }) => ({ learnerId: ana.id, stepId: id, status: 'done', statusAt: started })),
    })
    await pass(monday)
    expect(server.inbox).toHaveLength(0)
    // One step is open again: finished learners are checked again after an hour, not every few minutes.
    await db().stepProgress.deleteMany({ where: { learnerId: ana.id, stepId: steps.at(-1)?.id ?? '' } })
    await pass(daysLater(0, 0.9))
    expect(server.inbox).toHaveLength(0)
    await pass(daysLater(0, 1))
    expect(countTo(ana)).toBe(1)
  })
})

test('reaches everybody, page after page, and in their own morning', async () => {
  const learners = Array.from(
    { length: 230 },
    (_, index) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  )
  const { id: roadmapId } = await getFirstRoadmap(visitor)
  await db().user.createMany({
    data: learners.map((id, index) => ({
      ...{ id, name: `Learner ${index}`, email: `learner.${index}@learners.org`, emailVerifiedAt: started },
      timeZone: index < 120 ? 'Asia/Kathmandu' : 'America/New_York',
    })),
  })
  await db().learner.createMany({
    data: learners.map((id) => ({ id, weeklyHours: 10, studyDays: 127, createdAt: started })),
  })
  await db().enrollment.createMany({
    data: learners.map((learnerId) => ({ learnerId, roadmapId, trackSlug: 'nodejs' })),
  })
  await db().mailPreference.createMany({
    data: learners.map((userId) => ({ userId, kind: 'study-reminder', mode: 'study-days' })),
  })
  expect(await queueStudyReminders(operator, daysLater(0, -4))).toBe(120)
  expect(await queueStudyReminders(operator, daysLater(0, -3))).toBe(0)
  expect(await queueStudyReminders(operator, daysLater(0, 6))).toBe(110)
  expect(await queueStudyReminders(operator, daysLater(0, 7))).toBe(0)
}, 60_000)

test('comes once also when several processes write it at the same moment', async () => {
  const people = [
    await makeReminded('Ana', 'study-days'),
    await makeReminded('Bo', 'weekly'),
    await makeReminded('Cy', 'study-days'),
  ]
  const workers = [1, 2].map(() => startMailer('reminders-once', monday.toISOString()))
  await Promise.all(workers.map(({ says }) => says('ready')))
  const own = [queueStudyReminders(operator, monday), queueStudyReminders(operator, monday)]
  for (const worker of workers) worker.process.stdin?.write('go\n')
  const said = await Promise.all(workers.map(({ says }) => says('queued')))
  await Promise.all(workers.map(({ ended }) => ended))
  const counts = [...said.map((line) => Number(line.split(' ')[1])), ...(await Promise.all(own))]
  expect(counts.reduce((sum, count) => sum + count)).toBe(3)
  for (const { id } of people) expect(await db().mail.count({ where: { userId: id } })).toBe(1)
}, 60_000)
