import { expect, test } from 'vitest'
import { submitWork } from '@/lib/mentoring/reviews/submitting/submissions.commands'
import { setUpDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { makeSmallCohort, work } from '@/testing/reviews'
import { countLearners, countWaiting } from './counts.data'

setUpDatabase()

const among = (counts: ReadonlyMap<string, number>) => Object.fromEntries(counts)

test('learners are counted for who runs the cohort, waiting reviews for who learns there too, and strangers count nothing', async () => {
  const { mentor, cohort, learner } = await makeSmallCohort()
  const other = await makeSmallCohort(16, 'Autumn')
  await submitWork(learner, work)
  await submitWork(other.learner, work)
  const both = [cohort.id, other.cohort.id]
  const admin = await makePerson('Ida', { isAdmin: true })
  const mentorOfNone = await makePerson('Olga', { isMentor: true })
  const one = { [cohort.id]: 1 }
  const all = { ...one, [other.cohort.id]: 1 }
  const expected = [
    [mentor, one, one],
    [admin, all, all],
    [learner, {}, one],
    [mentorOfNone, {}, {}],
    [await makePerson('Eve'), {}, {}],
    // A membership as mentor is ignored once the person has lost the role.
    [{ ...mentor, isMentor: false }, {}, {}],
  ] as const
  for (const [viewer, learners, waiting] of expected) {
    expect(among(await countLearners(viewer, both))).toEqual(learners)
    expect(among(await countWaiting(viewer, both))).toEqual(waiting)
  }
})
