import fc from 'fast-check'
import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { addDays, toDay } from '@/lib/foundation/values/calendar-date'
import { chooseMainRoadmap, savePlan } from '@/lib/learning/plans/commands'
import { findPlan } from '@/lib/learning/plans/data'
import { setManyProgress } from '@/lib/learning/progress/batch/commands'
import { setProgress } from '@/lib/learning/progress/commands'
import type { RoadmapContent } from '@/lib/learning/roadmaps/content'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { createCohort, joinCohort, leaveCohort } from '@/lib/mentoring/cohorts/commands'
import { saveSchedule } from '@/lib/mentoring/cohorts/schedule/commands'
import { saveLearnerDates } from '@/lib/mentoring/cohorts/schedule/learner-dates.commands'
import { updateCohort } from '@/lib/mentoring/cohorts/settings/settings.commands'
import { hasNewerPlan } from '@/lib/mentoring/learners/agreed-plans/newer-plan.data'
import { onDeparture } from '@/lib/mentoring/learners/mentees/event-hooks.commands'
import { refreshLearnerStats } from '@/lib/mentoring/learners/stats/commands'
import { waiveStep } from '@/lib/mentoring/learners/waivers/commands'
import { operator, type Viewer, visitor } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makePerson, samplePlan } from '@/testing/people'
import { makeStep, release } from '@/testing/revisions'
import { tinyRoadmap } from '@/testing/tiny-roadmap'
import { verify } from './data'
import { checkLearners } from './learners.data'

setUpDatabase()

const roadmaps = ['one', 'two'] as const
const steps = ['a', 'b', 'c', 'd', 'e'] as const

const makeSteps = (slugs: string) => [...slugs].map((slug) => makeStep(slug))
/** Makes the second roadmap, without tracks and with weeks. It shares a step of the first. */
const makeSecond = (slugs: string): RoadmapContent => {
  const roadmap = tinyRoadmap(makeSteps(slugs), 'two', ['one/a', ...slugs])
  return { ...roadmap, tracks: [], stages: roadmap.stages.map((stage) => ({ ...stage, weeks: { from: 1, to: 2 } })) }
}
const [first, second] = [tinyRoadmap(makeSteps('abc'), 'one'), makeSecond('de')]
/** Releases of the content: another order, other tracks, and a step that goes from one roadmap to the other. */
const releases: readonly (readonly RoadmapContent[])[] = [
  [first, second],
  [second, first],
  [{ ...first, tracks: first.tracks.slice(1) }, second],
  [
    { ...first, tracks: [] },
    { ...second, tracks: first.tracks },
  ],
  [tinyRoadmap(makeSteps('ab'), 'one'), makeSecond('dec')],
]

const slug = fc.constantFrom(...roadmaps)
const step = fc.constantFrom(...steps)
const status = fc.constantFrom('done' as const, 'learning' as const, 'not-started' as const)
const cohort = fc.constantFrom(0, 1)
const day = fc.integer({ min: -60, max: 60 }).map((days) => addDays(toDay(new Date(), 'UTC'), days))
const days = fc
  .tuple(day, day)
  .map((both) => both.sort())
  .map(([from, to]) => ({ from, to }))
const action = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('tick' as const), step, status }) },
  fc.record({ kind: fc.constant('many' as const), steps: fc.uniqueArray(step, { minLength: 1 }), status }),
  fc.record({ kind: fc.constant('plan' as const), track: fc.constantFrom('red', 'blue', '') }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('main' as const), slug }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('join' as const), cohort }) },
  fc.record({ kind: fc.constant('leave' as const), cohort }),
  fc.record({ kind: fc.constant('roadmap' as const), cohort, slug }),
  fc.record({ kind: fc.constant('waive' as const), step }),
  fc.record({
    ...{ kind: fc.constant('schedule' as const), cohort, startsOn: fc.option(day) },
    ...{ modules: fc.array(days, { maxLength: 1 }), holidays: fc.uniqueArray(days, { maxLength: 2 }) },
  }),
  fc.record({ kind: fc.constant('date' as const), cohort, dueOn: fc.option(day), isOfStage: fc.boolean() }),
  fc.record({ kind: fc.constant('start' as const), cohort, startsOn: fc.option(day) }),
  fc.record({ kind: fc.constant('release' as const), library: fc.constantFrom(...releases) }),
  fc.record({ kind: fc.constant('stats' as const) }),
)
/** A plan, before or after the first cohort is joined, and what comes then. */
const actions = fc
  .tuple(fc.array(action, { maxLength: 2 }), fc.array(action, { minLength: 3, maxLength: 12 }))
  .map(([before, after]): Action[] => [...before, { kind: 'plan', track: 'red' }, ...after])
type Action = typeof action extends fc.Arbitrary<infer One> ? One : never

type Cohort = { readonly id: string; readonly joinCode: string }
type World = { readonly learner: Viewer; readonly mentor: Viewer; readonly cohorts: readonly Cohort[] }

/** Does one thing; what is refused, such as ticks before there is a plan, changes nothing. */
async function act({ learner, mentor, cohorts }: World, one: Action, key: number): Promise<void> {
  const chosen = 'cohort' in one ? cohorts[one.cohort] : undefined
  if (one.kind === 'tick') await setProgress(learner, one.step, { status: one.status }, `tick-${key}-key`)
  else if (one.kind === 'many') {
    const changes = one.steps.map((step) => ({ step, status: one.status, idempotencyKey: `many-${key}-${step}` }))
    await setManyProgress(learner, changes)
  } else if (one.kind === 'plan') await savePlan(learner, { ...samplePlan, track: one.track })
  else if (one.kind === 'main') await chooseMainRoadmap(learner, { roadmap: one.slug })
  else if (one.kind === 'waive') await waiveStep(mentor, learner.id, one.step, { reason: 'Knows it from work.' })
  else if (one.kind === 'release') await release(one.library)
  else if (one.kind === 'stats') await refreshLearnerStats(operator, new Date())
  else if (!chosen) throw new Error('There is no such cohort.')
  else if (one.kind === 'join') await joinCohort(learner, chosen.joinCode)
  else if (one.kind === 'leave') await leaveCohort(learner, chosen.id, onDeparture)
  else if (one.kind === 'roadmap') await updateCohort(mentor, chosen.id, { roadmap: one.slug })
  else if (one.kind === 'schedule') {
    const modules = one.modules.map((dates) => ({ stage: 'one', ...dates }))
    await saveSchedule(mentor, chosen.id, { startsOn: one.startsOn, modules, holidays: one.holidays })
  } else if (one.kind === 'start')
    await saveLearnerDates(mentor, chosen.id, learner.id, { startsOn: one.startsOn }, hasNewerPlan)
  else {
    const which = one.isOfStage ? { stage: 'one' } : {}
    await saveLearnerDates(mentor, chosen.id, learner.id, { ...which, dueOn: one.dueOn }, hasNewerPlan)
  }
}

/** Returns what does not follow from what it is made of, in all of the database. */
async function listProblems(): Promise<string[]> {
  const problems: string[] = []
  for await (const check of verify(operator)) problems.push(...check.problems)
  return problems
}

test('after any joins, switches, ticks, dates and releases, all that is stored follows from the logs', async () => {
  await fc.assert(
    fc.asyncProperty(actions, async (actions) => {
      await db().cohort.deleteMany()
      await db().user.deleteMany()
      await release([first, second])
      // A mentor has only so many changes a day.
      const mentor = await makePerson('Mia', { isMentor: true })
      const cohorts: Cohort[] = []
      for (const roadmap of roadmaps) cohorts.push(await createCohort(mentor, { name: `On ${roadmap}`, roadmap }))
      const learner = await makePerson('Ana')
      for (const [key, one] of actions.entries()) {
        await act({ learner, mentor, cohorts }, one, key).catch((error) => {
          if (!(error instanceof Error && 'code' in error)) throw error
        })
      }
      expect((await checkLearners(operator)).problems).toEqual([])
      await refreshLearnerStats(operator, new Date())
      expect(await listProblems()).toEqual([])
      const all = await listRoadmaps(visitor)
      const row = await db().learner.findUnique({ where: { id: learner.id }, include: { enrollments: true } })
      if (!row) return
      // Enrolled on the main roadmap and those of all cohorts, whenever they were joined.
      const places = await db().membership.findMany({ where: { userId: learner.id }, include: { cohort: true } })
      const followed = [row.roadmapId, ...places.map(({ cohort }) => cohort.roadmapId ?? all[0]?.id)]
      for (const id of followed) expect(row.enrollments.map(({ roadmapId }) => roadmapId)).toContain(id)
      expect((await findPlan(learner))?.roadmap).toBe(all.find(({ id }) => id === row.roadmapId)?.slug)
    }),
    { numRuns: Number(process.env.RUNS ?? 100) },
  )
}, 600_000)
