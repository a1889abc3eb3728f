import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { setProgress } from '@/lib/learning/progress/commands'
import { appendEntry } from '@/lib/learning/progress/log/ledger'
import { appendToLogs, type LogChange } from '@/lib/learning/progress/log/log.commands'
import { countCore, statesFromRows } from '@/lib/learning/progress/rows'
import { getLedger } from '@/lib/learning/progress/states/data'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { listSteps, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { createCohort, joinCohort } from '@/lib/mentoring/cohorts/commands'
import { getLatestCohortRoadmap } from '@/lib/mentoring/cohorts/joining/latest-roadmap.data'
import { checkLearners } from '@/lib/operations/integrity/learners.data'
import { operator, type Viewer, visitor } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makeLearner, makePerson, samplePlan } from '@/testing/people'
import { chooseMainRoadmap, savePlan } from './commands'
import { findPlan, listPlanRoadmaps } from './data'
import { nameMainRoadmaps } from './main-roadmap.commands'
import { isRoadmapAlone, planChangeSchema } from './schema'

setUpDatabase()

async function getBoth(): Promise<[backend: Roadmap, git: Roadmap]> {
  const [backend, git] = await listRoadmaps(visitor)
  if (!backend || !git) throw new Error('There are not two roadmaps.')
  return [backend, git]
}

/** Makes a cohort on a roadmap. @returns its join code */
async function makeCohort(roadmapId: string | null): Promise<string> {
  const { id, joinCode } = await createCohort(await makePerson('Mia', { isMentor: true }), { name: 'Spring' })
  await db().cohort.update({ where: { id }, data: { roadmapId } })
  return joinCode
}

const listTracks = async ({ id }: Viewer) => {
  const rows = await db().enrollment.findMany({ where: { learnerId: id }, include: { roadmap: true } })
  return Object.fromEntries(rows.map(({ roadmap, trackSlug }) => [roadmap.slug, trackSlug]))
}

/** Lists what each of a learner's memberships says, and what it should. */
async function getListed(learner: Viewer) {
  const roadmaps = await listRoadmaps(visitor)
  const rows = await db().membership.findMany({ where: { userId: learner.id }, include: { cohort: true } })
  const row = await db().learner.findUniqueOrThrow({
    where: { id: learner.id },
    include: { progress: true, enrollments: true },
  })
  return rows.map(({ coreDone, coreTotal, lastLearningDay, cohort }) => {
    const roadmap = roadmaps.find(({ id }) => id === cohort.roadmapId) ?? roadmaps[0]
    if (!roadmap) throw new Error('There is no roadmap.')
    const counted = countCore(roadmap, { ...row, states: statesFromRows(row.progress) })
    return [
      { coreDone, coreTotal, lastLearningDay },
      { ...counted, lastLearningDay: row.lastLearningDay ?? '' },
    ] as const
  })
}

const problems = async () => (await checkLearners(operator)).problems

test('a new learner gets the asked roadmap as main one, else the first', async () => {
  const [backend, git] = await getBoth()
  const [ana, bo] = [await makePerson('Ana'), await makePerson('Bo')]
  await savePlan(ana, samplePlan)
  await savePlan(bo, { ...samplePlan, roadmap: git.slug, track: '' })
  expect(await findPlan(ana)).toMatchObject({ roadmap: backend.slug, track: 'nodejs' })
  expect(await findPlan(bo)).toMatchObject({ roadmap: git.slug, track: '' })
  await expect(savePlan(ana, { ...samplePlan, roadmap: 'nowhere' })).rejects.toMatchObject({
    code: 'invalid',
    fields: [{ field: 'roadmap' }],
  })
})

test('changing the main roadmap and back keeps ticks, enrollments and tracks', async () => {
  const [backend, git] = await getBoth()
  const ana = await makeLearner('Ana', { track: 'django' })
  await setProgress(ana, 'git-basics', { status: 'done' })
  const before = await db().stepProgress.findMany({ where: { learnerId: ana.id } })
  await chooseMainRoadmap(ana, { roadmap: git.slug })
  await chooseMainRoadmap(ana, { roadmap: git.slug })
  expect(await findPlan(ana)).toMatchObject({ roadmap: git.slug, track: '', weeklyHours: samplePlan.weeklyHours })
  expect(await listTracks(ana)).toEqual({ [backend.slug]: 'django', [git.slug]: '' })
  // A whole plan without a roadmap leaves the main one as it is.
  await savePlan(ana, { ...samplePlan, track: undefined, weeklyHours: 7 })
  expect(await findPlan(ana)).toMatchObject({ roadmap: git.slug, weeklyHours: 7 })
  await chooseMainRoadmap(ana, { roadmap: backend.slug })
  expect(await findPlan(ana)).toMatchObject({ roadmap: backend.slug, track: 'django' })
  await savePlan(ana, { ...samplePlan, track: '' })
  expect(await findPlan(ana)).toMatchObject({ track: 'django' })
  expect(await db().stepProgress.findMany({ where: { learnerId: ana.id } })).toEqual(before)
  expect(await problems()).toEqual([])
})

test('a roadmap with several tracks asks for one, a main roadmap for a plan', async () => {
  const [backend] = await getBoth()
  const cy = await makePerson('Cy')
  await expect(savePlan(cy, { ...samplePlan, track: '' })).rejects.toMatchObject({ fields: [{ field: 'track' }] })
  await expect(savePlan(cy, { ...samplePlan, track: 'cobol' })).rejects.toMatchObject({ fields: [{ field: 'track' }] })
  await expect(chooseMainRoadmap(cy, { roadmap: backend.slug })).rejects.toMatchObject({ code: 'not-found' })
  expect(await db().learner.count({ where: { id: cy.id } })).toBe(0)
})

test('each membership counts on the roadmap of its cohort, joined before the plan or after it', async () => {
  const [backend, git] = await getBoth()
  const [early, late] = [await makeCohort(git.id), await makeCohort(null)]
  const dana = await makePerson('Dana')
  await joinCohort(dana, early)
  await savePlan(dana, samplePlan)
  expect(await listTracks(dana)).toEqual({ [backend.slug]: 'nodejs', [git.slug]: '' })
  await setProgress(dana, 'git-basics', { status: 'done' })
  await joinCohort(dana, late)
  await setProgress(dana, 'http', { status: 'done' })
  const listed = await getListed(dana)
  expect(new Set(listed.map(([{ coreTotal }]) => coreTotal)).size).toBe(2)
  for (const [found, expected] of listed) expect(found).toEqual(expected)

  const eli = await makeLearner('Eli')
  await setProgress(eli, 'git-basics', { status: 'done' })
  await joinCohort(eli, early)
  expect(await listTracks(eli)).toEqual({ [backend.slug]: 'nodejs', [git.slug]: '' })
  for (const [found, expected] of await getListed(eli)) expect(found).toEqual(expected)
  expect(await problems()).toEqual([])
})

test('a first plan proposes the roadmap of the cohort joined last', async () => {
  const [backend, git] = await getBoth()
  const hal = await makePerson('Hal')
  expect((await getLatestCohortRoadmap(hal)).slug).toBe(backend.slug)
  await joinCohort(hal, await makeCohort(null), new Date('2026-11-01T10:00:00Z'))
  await joinCohort(hal, await makeCohort(git.id), new Date('2026-11-02T10:00:00Z'))
  expect((await getLatestCohortRoadmap(hal)).slug).toBe(git.slug)
  expect(await listPlanRoadmaps(hal)).toMatchObject([
    { slug: backend.slug, hasLevels: true, track: null },
    { slug: git.slug, hasLevels: false, tracks: [] },
  ])
})

test('a tick that was decided before the learner was enrolled elsewhere is refused, and decided again', async () => {
  const [backend, git] = await getBoth()
  const fay = await makeLearner('Fay')
  const now = new Date()
  const { ledger, lastLearningDay } = await getLedger(fay, ['key-1'], now)
  const stepId = listSteps(git).find(({ slug }) => slug === 'git-basics')?.id ?? ''
  const entry = { stepId, kind: 'status', from: 'not-started', to: 'done', reason: null, occurredAt: now } as const
  const { ledger: after, event } = appendEntry(ledger, entry)
  const change: LogChange = {
    ...{ roadmaps: [backend, git], learnerId: fay.id, actorId: fay.id, now },
    before: { ledger, lastLearningDay },
    after: { ledger: after, lastLearningDay },
    recorded: [{ event, statedAt: null, idempotencyKey: 'key-1' }],
  }
  const append = () => db().$transaction((tx) => appendToLogs(tx, [change]))
  await chooseMainRoadmap(fay, { roadmap: git.slug })
  await expect(append()).rejects.toThrow()
  expect(await db().event.count({ where: { learnerId: fay.id } })).toBe(0)
  await Promise.all([
    setProgress(fay, 'git-basics', { status: 'done' }),
    chooseMainRoadmap(fay, { roadmap: backend.slug }),
    setProgress(fay, 'git-workflow', { status: 'learning' }),
  ])
  expect(await problems()).toEqual([])
})

test('learners without a main roadmap, of a server of an earlier version, get the first', async () => {
  const [backend] = await getBoth()
  const gus = await makeLearner('Gus')
  await db().learner.update({ where: { id: gus.id }, data: { roadmapId: null } })
  expect(await findPlan(gus)).toMatchObject({ roadmap: backend.slug })
  await nameMainRoadmaps(operator)
  expect(await db().learner.findUnique({ where: { id: gus.id } })).toMatchObject({ roadmapId: backend.id })
})

test('a body is a whole plan or a roadmap alone, and names the fields that it lacks', () => {
  const getInvalidFields = (body: unknown) =>
    planChangeSchema.safeParse(body).error?.issues.map(({ path }) => path.join('.') || 'body')
  expect(getInvalidFields({ roadmap: 'backend' })).toBeUndefined()
  expect(getInvalidFields({ roadmap: 'backend', track: 'django' })).toBeUndefined()
  expect(getInvalidFields(samplePlan)).toBeUndefined()
  expect(getInvalidFields({})).toEqual(['weeklyHours', 'studyDays', 'country', 'paidExperienceYears', 'goal'])
  expect(getInvalidFields({ track: 'django' })).toContain('weeklyHours')
  expect(getInvalidFields({ roadmap: 'x'.repeat(81) })).toEqual(['roadmap'])
  expect(getInvalidFields({ roadmap: 'backend', other: 1 })).toEqual(['body'])
  expect(isRoadmapAlone(samplePlan)).toBe(false)
})
