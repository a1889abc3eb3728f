import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { createCohort, joinCohort, leaveCohort } from '@/lib/mentoring/cohorts/commands'
import { onDeparture } from '@/lib/mentoring/learners/mentees/event-hooks.commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { addColleague, joinNewLearner, makeSmallCohort, submitAndJudgeWork } from '@/testing/reviews'
import { findReviewById, listQueue } from '../data'

setUpDatabase()

test('a list has the work that its page shows: of learners of any cohort the viewer mentors, and of deleted accounts', async () => {
  const { mentor, cohort, learner: stays } = await makeSmallCohort()
  const [colleague, admin] = [await addColleague(mentor, cohort), await makePerson('Ida', { isAdmin: true })]
  const second = await createCohort(mentor, { name: 'Autumn', timeZone: 'UTC' })
  const elsewhere = await createCohort(await makePerson('Nora', { isMentor: true }), { name: 'Other', timeZone: 'UTC' })
  const people: Record<string, Viewer> = { stays }
  for (const name of ['moves', 'leaves', 'changes', 'disabled', 'deleted']) {
    people[name] = await joinNewLearner(cohort, name)
  }
  const { moves, leaves, changes, disabled, deleted } = people as { readonly [name: string]: Viewer }
  if (!(moves && leaves && changes && disabled && deleted)) throw new Error('not all were made')
  const ids: Record<string, string> = {}
  for (const [name, learner] of Object.entries(people))
    ids[name] = await submitAndJudgeWork(learner, mentor, 'competent')
  await joinCohort(moves, second.joinCode)
  await joinCohort(changes, elsewhere.joinCode)
  for (const learner of [moves, leaves, changes, deleted]) await leaveCohort(learner, cohort.id, onDeparture)
  await db().user.update({ where: { id: disabled.id }, data: { disabledAt: new Date() } })
  await db().user.update({ where: { id: deleted.id }, data: { deletedAt: new Date() } })

  const listed = async (viewer: Viewer, limit: number) => {
    const names: string[] = []
    let cursor: string | undefined
    do {
      const page = await listQueue(viewer, { state: 'done', cohort: cohort.id, limit, cursor })
      names.push(...page.reviews.map(({ id }) => Object.keys(ids).find((name) => ids[name] === id) ?? id))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    return names.sort()
  }
  const expected = [
    [mentor, ['deleted', 'moves', 'stays']],
    [colleague, ['deleted', 'stays']],
    [admin, ['changes', 'deleted', 'moves', 'stays']],
  ] as const
  for (const [viewer, names] of expected) {
    for (const limit of [1, 2, 25]) expect(await listed(viewer, limit)).toEqual(names)
    // The page of the work of a disabled account can still be opened: it only waits in no list.
    for (const [name, id] of Object.entries(ids)) {
      if (name === 'disabled') continue
      expect([name, (await findReviewById(viewer, id)) !== null]).toEqual([name, names.some((one) => one === name)])
    }
  }
  await db().membership.deleteMany({ where: { cohortId: cohort.id, userId: colleague.id } })
  await expect(listed(colleague, 25)).rejects.toMatchObject({ code: 'not-found' })
  expect(await findReviewById(colleague, ids.stays ?? '')).toBeNull()
})
