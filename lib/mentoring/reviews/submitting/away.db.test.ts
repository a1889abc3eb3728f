import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { setAway } from '@/lib/people/accounts/away/commands'
import { getOwnAwayUntil } from '@/lib/people/accounts/away/data'
import { setUpDatabase } from '@/testing/database'
import { addColleague, makeSmallCohort, work } from '@/testing/reviews'
import { claimReview } from '../claims/commands'
import { releaseClaims } from '../claims/departures.commands'
import { getReview } from '../data'
import { submitWork } from './submissions.commands'

setUpDatabase()

/** A Tuesday. The cohort promises 16 working hours, which are two days from 9 to 17. */
const now = new Date('2026-12-01T09:00:00Z')
const release = (tx: Parameters<typeof releaseClaims>[0], mentorId: string, at: Date) =>
  releaseClaims(tx, { mentorId }, at)

test('while all mentors are away, the promised time counts from the first day one is back', async () => {
  const { mentor, cohort, learner } = await makeSmallCohort()
  const colleague = await addColleague(mentor, cohort)
  await setAway(mentor, { until: '2026-12-04' }, release, now)
  const first = await submitWork(learner, work, undefined, now)
  expect(first.dueAt).toBe('2026-12-02T17:00:00.000Z')
  await setAway(colleague, { until: '2026-12-11' }, release, now)
  const other = { ...work, step: 'database-app-project' }
  const second = await submitWork(learner, other, undefined, now)
  expect(second.dueAt).toBe('2026-12-08T17:00:00.000Z')
})

test('what a mentor had claimed is open to others once they are away', async () => {
  const { mentor, learner } = await makeSmallCohort()
  const { id } = await submitWork(learner, work, undefined, now)
  await claimReview(mentor, id, undefined, now)
  await setAway(mentor, { until: '2026-12-02' }, release, now)
  expect(await getReview(mentor, id, now)).toMatchObject({ state: 'waiting', claim: null })
  expect(await getOwnAwayUntil(mentor, now)).toBe('2026-12-02')
  expect(await getOwnAwayUntil(mentor, new Date('2026-12-03T00:00:00Z'))).toBeNull()
  await setAway(mentor, { until: null }, release, now)
  expect(await db().user.findUnique({ where: { id: mentor.id } })).toMatchObject({ awayUntil: null })
})

test('a day in the past or beyond a year is refused', async () => {
  const { mentor } = await makeSmallCohort()
  for (const until of ['2026-11-30', '2027-12-03']) {
    await expect(setAway(mentor, { until }, release, now)).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ field: 'until' }],
    })
  }
})
