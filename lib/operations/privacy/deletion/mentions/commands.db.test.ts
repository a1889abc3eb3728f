import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { paths } from '@/lib/foundation/paths'
import { makeAnnouncement } from '@/lib/mentoring/announcements/commands'
import { inviteByMail } from '@/lib/mentoring/cohorts/invitations/commands'
import { sendMessage } from '@/lib/mentoring/messages/commands'
import { reportThread } from '@/lib/mentoring/messages/reports.commands'
import { notificationRegistry } from '@/lib/mentoring/notifications/registry'
import { claimReview, handOverReview } from '@/lib/mentoring/reviews/claims/commands'
import { submitWork } from '@/lib/mentoring/reviews/submitting/submissions.commands'
import { listNotifications } from '@/lib/people/notifications/data'
import { operator, type Viewer } from '@/lib/platform/auth/viewer'
import { deliverMail } from '@/lib/platform/mail/delivery/commands'
import { setUpDatabase } from '@/testing/database'
import { addColleague, makeSmallCohort, work } from '@/testing/reviews'
import { carryOutDeletions } from '../carrying-out.commands'

setUpDatabase()

async function remove({ id }: Viewer): Promise<void> {
  await db().user.update({ where: { id }, data: { deletesAt: new Date() } })
  await carryOutDeletions(operator, new Date(Date.now() + 60_000))
}

const getTold = async (viewer: Viewer, kind: string) =>
  (await listNotifications(viewer, { limit: 100 }, notificationRegistry)).notifications.filter(
    (one) => one.kind === kind,
  )

/** Makes Lena's review, which Greta claims and hands over to Kim. */
async function handedOver() {
  const { learner, mentor: greta, cohort } = await makeSmallCohort()
  await db().user.update({ where: { id: greta.id }, data: { name: 'Greta Gone' } })
  const named: Viewer = { ...greta, name: 'Greta Gone' }
  const kim = await addColleague(named, cohort, 'Kim')
  const { id } = await submitWork(learner, work)
  await claimReview(named, id)
  await handOverReview(named, id, { mentor: kim.id })
  return { learner, greta: named, kim, reviewId: id }
}

test('a review that a deleted mentor handed over is still announced to the other, without their name', async () => {
  const { greta, kim, reviewId } = await handedOver()
  await remove(greta)
  const [told, ...more] = await getTold(kim, 'handed-over')
  expect(more).toEqual([])
  expect(told).toMatchObject({
    title: 'A former mentor handed a review to you',
    path: paths.review(reviewId),
  })
  expect((await getTold(kim, 'work-submitted')).map(({ path }) => path)).toEqual([paths.review(reviewId)])
})

test('what told mentors of the work of a deleted learner leads nowhere, and goes', async () => {
  const { learner, kim } = await handedOver()
  await remove(learner)
  expect([...(await getTold(kim, 'handed-over')), ...(await getTold(kim, 'work-submitted'))]).toEqual([])
})

test('an invitation that was sent under a former name loses it too', async () => {
  const { mentor, cohort } = await makeSmallCohort()
  const before: Viewer = { ...mentor, name: 'Greta Before' }
  await inviteByMail(before, cohort.id, { emails: ['guest@example.org'] })
  const [to, expiresAt] = ['guest@example.org', new Date(Date.now() + 60_000)]
  const invited = { email: to, role: 'mentor', codeHash: 'hash', expiresAt, invitedById: mentor.id }
  const { id } = await db().personInvitation.create({ data: invited })
  const mail = { to, subject: 'Greta Before invites you', text: '', sentAt: new Date() }
  await db().mail.create({ data: { ...mail, key: `person-invitation:${id}` } })
  await deliverMail(operator, new Date())
  const subjects = async () =>
    (await db().mail.findMany({ where: { to: 'guest@example.org' } })).map(({ subject }) => subject)
  for (const subject of await subjects()) expect(subject).toContain('Greta Before')
  await remove(mentor)
  expect(await subjects()).toEqual(['An invitation to Waymark', 'An invitation to Waymark'])
})

test('a waiting mail that quotes two mentors loses the name of the one who is gone, and keeps the other', async () => {
  const { learner, mentor, cohort } = await makeSmallCohort()
  const [mira, olga] = [
    await addColleague(mentor, cohort, 'Mira Stays'),
    await addColleague(mentor, cohort, 'Olga Gone'),
  ]
  await sendMessage(mira, cohort.id, { to: learner.id, body: 'First' }, makeAnnouncement)
  await sendMessage(olga, cohort.id, { to: learner.id, body: 'Second' }, makeAnnouncement)
  const key = { contains: ':thread-post:' }
  const getMail = () => db().mail.findFirstOrThrow({ where: { userId: learner.id, key } })
  expect((await getMail()).text).toMatch(/Mira Stays wrote:[\s\S]+Olga Gone wrote:/)
  await remove(olga)
  const { subject, text, nextAttemptAt } = await getMail()
  expect(nextAttemptAt).not.toBeNull()
  expect(`${subject} ${text}`).not.toContain('Olga')
  expect(text).toMatch(/Mira Stays wrote:\n> First\n\n.+ wrote:\n> Second/)
  expect((await getTold(learner, 'thread-post')).map(({ title }) => title)).toEqual(['Mira Stays sent you a message'])
})

test('what a deleted mentor wrote to report a conversation is gone; the report stays', async () => {
  const { learner, mentor, cohort } = await makeSmallCohort()
  const mira = await addColleague(mentor, cohort, 'Mira')
  const { threads } = await sendMessage(mira, cohort.id, { to: learner.id, body: 'Hi' }, makeAnnouncement)
  await reportThread(mira, threads[0]?.id ?? '', 'They know where I live')
  await remove(mira)
  const thread = await db().thread.findUniqueOrThrow({ where: { id: threads[0]?.id ?? '' } })
  expect(thread).toMatchObject({ reportReason: '', reportedById: null, reportedAt: expect.any(Date) })
})
