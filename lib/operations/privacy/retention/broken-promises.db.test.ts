import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { submitWork } from '@/lib/mentoring/reviews/submitting/submissions.commands'
import { notifyBrokenPromises } from '@/lib/mentoring/reviews/upkeep/commands'
import { operator } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makeSmallCohort, work } from '@/testing/reviews'
import { forgetNotifications } from './commands'

setUpDatabase()

test('a learner is notified of a broken promise once, however long the review waits', async () => {
  const { learner } = await makeSmallCohort()
  const submitted = new Date('2026-01-05T09:00:00Z')
  await submitWork(learner, work, undefined, submitted)
  const told: number[] = []
  for (const days of [10, 200, 401, 411, 412, 700]) {
    const now = new Date(submitted.getTime() + days * 24 * 60 * 60 * 1000)
    await forgetNotifications(operator, now)
    told.push(await notifyBrokenPromises(operator, now))
    const readAt = days === 412 ? now : null
    await db().notification.updateMany({ where: { userId: learner.id, kind: 'promise-broken' }, data: { readAt } })
  }
  expect(told).toEqual([1, 0, 0, 0, 0, 0])
})
