import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { countSteps } from '@/lib/learning/progress/log/ledger'
import { statesFromRows } from '@/lib/learning/progress/rows'
import { getRoadmap } from '@/lib/learning/roadmaps/data'
import { listSteps, type Step } from '@/lib/learning/roadmaps/roadmap'
import { onDeparture } from '@/lib/mentoring/learners/mentees/event-hooks.commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makeLearner, makePerson } from '@/testing/people'
import { backend, trackSlugs } from '@/testing/roadmap'
import { createCohort, joinCohort, leaveCohort } from '../commands'
import { type CohortGoal, goalSteps } from '../goal'
import { removeLearner } from '../members/commands'
import { updateCohort } from '../settings/settings.commands'
import { findOutcomes } from './data'

setUpDatabase()

const start = new Date('2026-03-02T09:00:00Z')
const week = (n: number) => new Date(start.getTime() + n * 7 * 24 * 60 * 60 * 1000)
const now = week(38)

type Way = { readonly at: Date; readonly status?: string; readonly isVerified?: boolean; readonly without?: number }

/** Sets all steps of a goal but some for a learner, as if they had done them, with the counters that follow. */
async function reach(learner: Viewer, track: string, goal: CohortGoal, { at, status, isVerified, without = 0 }: Way) {
  const steps = goalSteps(backend, track, goal).slice(without)
  await db().stepProgress.createMany({
    data: steps.map(({ id, completionRule }) => ({
      learnerId: learner.id,
      stepId: id,
      status: status ?? 'done',
      statusAt: at,
      verifiedAt: isVerified && completionRule === 'review' ? at : null,
    })),
  })
  const states = statesFromRows(await db().stepProgress.findMany({ where: { learnerId: learner.id } }))
  await db().enrollment.updateMany({
    where: { learnerId: learner.id },
    data: { trackSlug: track, ...countSteps(backend, track, states) },
  })
}

async function aCohort() {
  const mentor = await makePerson('Marek', { isMentor: true })
  return { mentor, ...(await createCohort(mentor, { name: 'Spring', timeZone: 'UTC' }, undefined, start)) }
}

async function joined(joinCode: string, name: string, at = start) {
  const learner = await makeLearner(name)
  await db().learner.update({ where: { id: learner.id }, data: { createdAt: start } })
  await joinCohort(learner, joinCode, at)
  return learner
}

const learnedOn = (learner: Viewer, lastLearningDay: string) =>
  db().membership.updateMany({ where: { userId: learner.id }, data: { lastLearningDay } })

const junior = { level: 'junior' } as const
const [nodejs = '', second = ''] = trackSlugs

describe('a mentor who asks what became of a cohort', () => {
  test('reads zeros before anybody has joined', async () => {
    const { mentor, id } = await aCohort()
    const found = await findOutcomes(mentor, id, now)
    expect(found).toMatchObject({ name: 'Spring', goal: junior, asOf: '2026-11-23' })
    expect(found?.outcomes).toMatchObject({ joined: 0, active: 0, ready: 0, weeksToReady: null })
  })

  test('finds everybody counted once, by what they had reached', async () => {
    const { mentor, id, joinCode } = await aCohort()
    const names = ['Ana', 'Ben', 'Cleo', 'Dora', 'Eli', 'Fay', 'Gus']
    const [ana, ben, cleo, dora, eli, fay, gus] = (await Promise.all(names.map((name) => joined(joinCode, name)))) as [
      Viewer,
      Viewer,
      Viewer,
      Viewer,
      Viewer,
      Viewer,
      Viewer,
    ]
    await reach(ana, nodejs, junior, { at: week(20), isVerified: true })
    await reach(ben, second, junior, { at: week(30) })
    await reach(cleo, nodejs, junior, { at: week(10), isVerified: true, without: 1 })
    await reach(dora, nodejs, junior, { at: week(25), status: 'waived' })
    // Eli came, left and came back; Fay left as junior-ready, Gus became so after he was removed.
    await leaveCohort(eli, id, onDeparture, week(2))
    await joinCohort(eli, joinCode, week(3))
    await reach(fay, nodejs, junior, { at: week(12), isVerified: true })
    await leaveCohort(fay, id, onDeparture, week(15))
    await reach(gus, nodejs, junior, { at: week(35), isVerified: true })
    await removeLearner(mentor, id, gus.id, onDeparture, week(30))
    // The last 28 days up to 23 November begin on 27 October.
    await learnedOn(ana, '2026-11-23')
    await learnedOn(ben, '2026-10-27')
    await learnedOn(cleo, '2026-10-26')
    const outsider = await joined((await aCohort()).joinCode, 'Zoe')
    await reach(outsider, nodejs, junior, { at: week(5), isVerified: true })

    expect((await findOutcomes(mentor, id, now))?.outcomes).toEqual({
      ...{ joined: 7, present: 5, left: 1, removed: 1, active: 2 },
      ...{ ready: 4, reviewed: 3, verified: 1, finished: 4, weeksToReady: { median: 22.5, of: 4 } },
    })
  })

  test('counts who is done by the goal of the cohort', async () => {
    const { mentor, id, joinCode } = await aCohort()
    const goal = { stages: ['databases'] }
    const [ana, ben] = [await joined(joinCode, 'Ana'), await joined(joinCode, 'Ben')]
    await reach(ana, nodejs, goal, { at: week(9) })
    await reach(ben, nodejs, goal, { at: week(9), without: 1 })
    const finished = async () => (await findOutcomes(mentor, id, now))?.outcomes.finished
    expect(await finished()).toBe(0)
    await updateCohort(mentor, id, { goal })
    expect(await finished()).toBe(1)
    await updateCohort(mentor, id, { goal: { level: 'mid' } })
    expect(await finished()).toBe(0)
    // The roadmap may lose the stage that a goal names: then nobody has reached it.
    await db().cohort.update({ where: { id }, data: { goalStages: 'no-more' } })
    expect(await finished()).toBe(0)
  })

  test('finds who chose a track that is gone on the track they walk now', async () => {
    const { mentor, id, joinCode } = await aCohort()
    const ana = await joined(joinCode, 'Ana')
    await reach(ana, nodejs, junior, { at: week(20) })
    await db().enrollment.updateMany({ where: { learnerId: ana.id }, data: { trackSlug: 'cobol' } })
    expect((await findOutcomes(mentor, id, now))?.outcomes).toMatchObject({ ready: 1, verified: 0 })
  })

  test('counts by the roadmap of the cohort, also those who are not enrolled on it', async () => {
    const { mentor, id, joinCode } = await aCohort()
    await updateCohort(mentor, id, { roadmap: 'git-in-a-week' })
    const [ana, ben] = [await joined(joinCode, 'Ana'), await joined(joinCode, 'Ben')]
    const git = await getRoadmap(mentor, 'git-in-a-week')
    const core = listSteps(git).filter(({ isCore }) => isCore)
    const tick = (learner: Viewer, steps: readonly Step[]) =>
      db().stepProgress.createMany({
        data: steps.map(({ id: stepId }) => ({ learnerId: learner.id, stepId, status: 'done', statusAt: week(1) })),
      })
    await tick(ana, core)
    await tick(ben, core.slice(1))
    await db().enrollment.deleteMany({ where: { roadmapId: git.id } })
    const found = await findOutcomes(mentor, id, now)
    expect(found).toMatchObject({ roadmap: { slug: 'git-in-a-week' }, outcomes: { joined: 2, ready: 1, finished: 1 } })
  })

  test('does not lose somebody whose account is gone', async () => {
    const { mentor, id, joinCode } = await aCohort()
    const ana = await joined(joinCode, 'Ana')
    await leaveCohort(ana, id, onDeparture, week(2))
    await db().user.delete({ where: { id: ana.id } })
    expect((await findOutcomes(mentor, id, now))?.outcomes).toMatchObject({ joined: 1, present: 0, left: 1 })
  })

  test('runs the cohort, or is an admin', async () => {
    const { mentor, id, joinCode } = await aCohort()
    const learner = await joined(joinCode, 'Ana')
    const outsider = await makePerson('Rui', { isMentor: true })
    for (const stranger of [learner, outsider, { ...mentor, isMentor: false }]) {
      expect(await findOutcomes(stranger, id, now)).toBeNull()
    }
    const admin = await makePerson('Ida', { isAdmin: true })
    expect(await findOutcomes(admin, 'nonsense', now)).toBeNull()
    expect(await findOutcomes(admin, id, now)).toMatchObject({ outcomes: { joined: 1 } })
  })
})
