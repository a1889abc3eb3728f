import fc from 'fast-check'
import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { NO_DATE } from '@/lib/learning/plans/arrival-dates'
import { hideForecast, savePlan } from '@/lib/learning/plans/commands'
import { getFirstRoadmap, listRoadmaps } from '@/lib/learning/roadmaps/data'
import { listSteps, toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { listEvents } from '@/testing/log'
import { makeLearner, makePerson, samplePlan } from '@/testing/people'
import { lastLearningDay } from './activity'
import { setManyProgress } from './batch/commands'
import { setProgress } from './commands'
import { findProgress } from './data'
import { recordEntries } from './log/log.commands'

setUpDatabase()

async function join(learner: Viewer, ...names: string[]): Promise<void> {
  for (const name of names) {
    const { id: cohortId } = await db().cohort.create({ data: { name } })
    await db().membership.create({ data: { cohortId, userId: learner.id, role: 'learner' } })
  }
}

const getMemberships = ({ id }: Viewer) => db().membership.findMany({ where: { userId: id } })

/** Computes the correct columns of a learner's memberships from the whole log. */
async function getTruth(learner: Viewer) {
  const events = await listEvents(learner, learner.id)
  const progress = await findProgress(learner)
  const { done = 0, total = 0 } = progress?.totals.byLevel.junior ?? {}
  return { coreDone: done, coreTotal: total, lastLearningDay: lastLearningDay(events, learner.timeZone) ?? '' }
}

const steps = ['http', 'docker', 'git-basics', 'debugging', 'sql-queries', 'node-runtime'] as const
const minutesAgo = fc.integer({ min: 0, max: 20 * 24 * 60 })
const status = fc.constantFrom('done' as const, 'learning' as const, 'not-started' as const)
const change = fc.record({ step: fc.constantFrom(...steps), status, minutesAgo })
const action = fc.oneof(
  fc.record({ kind: fc.constant('tick' as const), change }),
  fc.record({ kind: fc.constant('many' as const), changes: fc.array(change, { minLength: 1, maxLength: 4 }) }),
  fc.record({ kind: fc.constant('track' as const), track: fc.constantFrom('nodejs', 'django', 'dotnet') }),
  fc.record({ kind: fc.constant('mentor' as const), step: fc.constantFrom(...steps) }),
)
type Action = typeof action extends fc.Arbitrary<infer One> ? One : never

const now = new Date('2026-11-24T12:00:00Z')
const at = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

async function act(learner: Viewer, mentor: Viewer, one: Action, key: number): Promise<void> {
  if (one.kind === 'track') return savePlan(learner, { ...samplePlan, track: one.track })
  if (one.kind === 'tick') {
    const { step, status, minutesAgo } = one.change
    await setProgress(learner, step, { status, occurredAt: at(minutesAgo) }, `tick-${key}`, now)
  } else if (one.kind === 'many') {
    const changes = one.changes.map(({ step, status, minutesAgo }, index) => {
      return { step, status, occurredAt: at(minutesAgo), idempotencyKey: `many-${key}-${index}` }
    })
    await setManyProgress(learner, changes, now)
  } else await waive(learner, mentor, one.step, key)
}

/** Changes a log as a mentor does, in a transaction of its own. */
async function waive(learner: Viewer, mentor: Viewer, slug: string, key: number): Promise<void> {
  const roadmaps = await listRoadmaps(learner)
  const [main] = roadmaps
  const stepId = main && listSteps(main).find((step) => step.slug === slug)?.id
  if (!stepId) throw new Error(`There is no step ${slug}.`)
  const from = (await findProgress(learner))?.states[stepId]?.status ?? 'not-started'
  if (from === 'waived') return
  await db().$transaction((tx) =>
    recordEntries({ tx, roadmaps, learnerId: learner.id, actorId: mentor.id, idempotencyKey: `waive-${key}`, now }, [
      { stepId, kind: 'status', from, to: 'waived', reason: 'Knows it from work.', occurredAt: now },
    ]),
  )
}

test('what mentors list of a learner equals the log, whatever the learner and their mentors do', async () => {
  const mentor = await makePerson('Mia', { isMentor: true })
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 7 }), async (actions) => {
      const learner = await makePerson('Ana')
      await join(learner, 'Spring', 'Evening')
      await savePlan(learner, samplePlan)
      for (const [key, one] of actions.entries()) {
        await act(learner, mentor, one, key)
      }
      const truth = await getTruth(learner)
      for (const row of await getMemberships(learner)) {
        expect(row).toMatchObject(truth)
      }
    }),
    { numRuns: 25 },
  )
}, 120_000)

test('a learner who plans after joining is listed with their core from then on', async () => {
  const learner = await makePerson('Bo')
  await join(learner, 'Spring')
  expect(await getMemberships(learner)).toMatchObject([{ coreTotal: 0 }])
  await savePlan(learner, samplePlan)
  const roadmap = await getFirstRoadmap(learner)
  const core = listSteps(toTrackRoadmap(roadmap, 'nodejs')).filter((step) => step.isCore && step.level === 'junior')
  expect(await getMemberships(learner)).toMatchObject([{ coreDone: 0, coreTotal: core.length }])
})

test('whatever learner stats depend on marks them as outdated, and nothing else does', async () => {
  const learner = await makeLearner('Cy')
  await join(learner, 'Spring')
  const learnerStatsAt = new Date('2026-11-24T06:00:00Z')
  const isOutdated = async () => (await getMemberships(learner)).every((row) => row.learnerStatsAt === null)
  const settle = () => db().membership.updateMany({ where: { userId: learner.id }, data: { learnerStatsAt } })
  const changes = [
    () => setProgress(learner, 'http', { status: 'learning' }, 'key-0001', now),
    () => savePlan(learner, { ...samplePlan, weeklyHours: 20 }),
    () => hideForecast(learner, true),
  ]
  for (const change of changes) {
    await settle()
    await change()
    expect(await isOutdated()).toBe(true)
  }
  await settle()
  await setProgress(learner, 'http', { status: 'learning' }, 'key-0002', now)
  expect(await isOutdated()).toBe(false)
})

test('a step of another roadmap is a learning day of the list, and leaves its core alone', async () => {
  const learner = await makeLearner('Fay')
  await join(learner, 'Spring')
  await savePlan(learner, samplePlan)
  const [, other] = await listRoadmaps(learner)
  const main = await getFirstRoadmap(learner)
  const elsewhere = other && listSteps(other).find(({ id }) => !listSteps(main).some((step) => step.id === id))
  if (!elsewhere) throw new Error('There is no other roadmap.')
  const [before] = await getMemberships(learner)
  await setProgress(learner, elsewhere.slug, { status: 'done' }, 'key-0001', now)
  expect(await getMemberships(learner)).toMatchObject([
    { coreDone: 0, coreTotal: before?.coreTotal, lastLearningDay: '2026-11-24', learnerStatsAt: null },
  ])
})

test('a date that is hidden leaves no trace in what mentors sort by', async () => {
  const learner = await makeLearner('Di')
  await join(learner, 'Spring')
  await db().membership.updateMany({
    where: { userId: learner.id },
    data: { arrivesFrom: '2027-01-01', arrivesTo: '2027-03-01' },
  })
  await hideForecast(learner, true)
  expect(await getMemberships(learner)).toMatchObject([{ arrivesFrom: NO_DATE, arrivesTo: NO_DATE }])
})

test('a mentor’s own membership is left alone when they learn elsewhere', async () => {
  const person = await makeLearner('Eli')
  await join(person, 'Spring')
  const { id: cohortId } = await db().cohort.create({ data: { name: 'Mentored' } })
  await db().membership.create({ data: { cohortId, userId: person.id, role: 'mentor' } })
  await setProgress(person, 'http', { status: 'done' }, 'key-0001', now)
  const rows = await getMemberships(person)
  expect(rows.find(({ role }) => role === 'learner')?.coreDone).toBe(1)
  expect(rows.find(({ role }) => role === 'mentor')?.coreDone).toBe(0)
})
