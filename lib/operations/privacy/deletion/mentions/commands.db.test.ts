import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { paths } from '@/lib/foundation/paths'
import { inviteByMail } from '@/lib/mentoring/cohorts/invitations/commands'
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
