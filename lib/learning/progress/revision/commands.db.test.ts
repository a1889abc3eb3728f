import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { addEvidence } from '@/lib/learning/evidence/commands'
import { listEvidence } from '@/lib/learning/evidence/data'
import { syncRoadmaps } from '@/lib/learning/roadmaps/commands'
import { listStepFiles, type RoadmapContent, type StepFile } from '@/lib/learning/roadmaps/content'
import { getFirstRoadmap, listRoadmaps } from '@/lib/learning/roadmaps/data'
import { findRenamedStep, findRetiredStep } from '@/lib/learning/roadmaps/retired.data'
import { addOwnLink, markChecklistItem, saveNote } from '@/lib/learning/workbook/commands'
import { getStepWork } from '@/lib/learning/workbook/data'
import { createCohort, joinCohort } from '@/lib/mentoring/cohorts/commands'
import { onRevision } from '@/lib/mentoring/learners/mentees/event-hooks.commands'
import { claimReview } from '@/lib/mentoring/reviews/claims/commands'
import { findReviewOfStep } from '@/lib/mentoring/reviews/data'
import { submitWork } from '@/lib/mentoring/reviews/submitting/submissions.commands'
import { giveVerdict } from '@/lib/mentoring/reviews/verdicts/verdicts.commands'
import { operator, type Viewer, visitor } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { listEvents } from '@/testing/log'
import { makeLearner, makePerson } from '@/testing/people'
import { library } from '@/testing/roadmap'
import { setProgress } from '../commands'
import { countTotals } from '../completion'
import { getProgress } from '../data'
import { statesAfter } from '../history'
import { countSteps } from '../log/ledger'
import { recordEntries } from '../log/log.commands'
import { applyRevisions, markChangesSeen } from './commands'
import { findRoadmapNews, listRetiredSteps } from './data'

setUpDatabase()

const [main, ...others] = library as [RoadmapContent, ...RoadmapContent[]]
const getFile = (slug: string): StepFile => {
  const file = listStepFiles(main).find((step) => step.slug === slug)
  if (!file) throw new Error(`There is no ${slug}.`)
  return file
}
const ids = { tables: randomUUID(), rows: randomUUID(), webAndLogic: randomUUID(), api: randomUUID() }

/**
 * Builds version B: each kind of change a revision can make, on steps that have no dependents left in a stage of their
 * own.
 */
function versionB(): RoadmapContent {
  const gone = ['relational-thinking', 'programming-logic', 'how-the-web-works', 'self-management', 'rest-api-project']
  const heir: Record<string, string> = {
    'relational-thinking': 'tables-and-keys',
    'programming-logic': 'web-and-logic',
    'how-the-web-works': 'web-and-logic',
    'rest-api-project': 'public-api-project',
    'git-basics': 'git-first-steps',
  }
  const patched = (step: StepFile): StepFile => ({
    ...step,
    slug: step.slug === 'git-basics' ? 'git-first-steps' : step.slug,
    title: step.slug === 'git-basics' ? 'Git, first steps' : step.title,
    prerequisites: [
      ...new Set(step.prerequisites.filter((slug) => slug !== 'self-management').map((slug) => heir[slug] ?? slug)),
      ...(step.slug === 'algorithms' ? ['debugging'] : []),
    ].filter((slug) => slug !== step.slug),
  })
  const made = (from: string, slug: string, id: string, replaces: string[]): StepFile => {
    const file = getFile(from)
    return { ...file, id, slug, title: `${file.title} (${slug})`, prerequisites: [], replaces }
  }
  const added: Record<string, StepFile[]> = {
    databases: [
      made('relational-thinking', 'tables-and-keys', ids.tables, [getFile('relational-thinking').id]),
      made('relational-thinking', 'rows-and-sets', ids.rows, [getFile('relational-thinking').id]),
    ],
    fundamentals: [
      made('programming-logic', 'web-and-logic', ids.webAndLogic, [
        getFile('programming-logic').id,
        getFile('how-the-web-works').id,
      ]),
    ],
    projects: [made('rest-api-project', 'public-api-project', ids.api, [getFile('rest-api-project').id])],
    servers: [getFile('debugging')],
  }
  return {
    ...main,
    stages: main.stages.map((stage) => {
      const moved = stage.slug === 'fundamentals' ? ['debugging'] : []
      const kept = stage.steps.filter(({ slug }) => ![...gone, ...moved].includes(slug))
      const steps = [...kept, ...(added[stage.slug] ?? [])].map(patched)
      return { ...stage, steps, places: steps.map(({ slug }) => slug) }
    }),
  }
}

const toB = async (hash: string) => {
  await syncRoadmaps(operator, [versionB()], hash)
  return applyRevisions(operator, onRevision)
}
const toA = async (hash: string) => {
  await syncRoadmaps(operator, [main, ...others], hash)
  return applyRevisions(operator, onRevision)
}
const tick = (learner: Viewer, slug: string) => setProgress(learner, slug, { status: 'done' })
const stateOn = async (learner: Viewer, id: string) => (await getProgress(learner)).states[id]

/** Expects totals, counters and stored states to follow from the log alone. */
async function expectTotalsToEqualTheEvents(learner: Viewer) {
  const [roadmap, progress, events] = await Promise.all([
    getFirstRoadmap(visitor),
    getProgress(learner),
    listEvents(learner, learner.id),
  ])
  const folded = statesAfter(events)
  expect(progress.totals).toEqual(countTotals(roadmap, 'nodejs', folded))
  const row = await db().enrollment.findFirstOrThrow({ where: { learnerId: learner.id, roadmapId: roadmap.id } })
  expect(row).toMatchObject({ ...countSteps(roadmap, 'nodejs', folded), countedAt: expect.any(Number) })
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1))
}

describe('from version A with ticks to version B', () => {
  test('no tick is lost, work follows, totals equal the events, and the learner is told once', async () => {
    const learner = await makeLearner('Rosa')
    const idle = await makeLearner('Idle')
    const ticked = [
      'git-basics',
      'relational-thinking',
      'programming-logic',
      'debugging',
      'algorithms',
      'self-management',
    ]
    for (const slug of ticked) await tick(learner, slug)
    await addEvidence(learner, { step: 'relational-thinking', kind: 'link', url: 'https://example.org/erd', note: '' })
    await saveNote(learner, 'relational-thinking', { body: 'Keys first.', version: 0 })
    await addOwnLink(learner, { step: 'relational-thinking', title: 'Codd', url: 'https://example.org/codd' })
    const item = await db().checklistItem.findFirstOrThrow({ where: { stepId: getFile('relational-thinking').id } })
    await markChecklistItem(learner, item.id, true)
    const before = await listEvents(learner, learner.id)

    expect((await toB('b')).carried).toBeGreaterThan(0)

    const events = await listEvents(learner, learner.id)
    expect(events.slice(0, before.length)).toEqual(before)
    await expectTotalsToEqualTheEvents(learner)
    // Renamed and moved: the same step.
    expect((await stateOn(learner, getFile('git-basics').id))?.status).toBe('done')
    expect(await findRenamedStep(visitor, 'git-basics')).toEqual({ slug: 'git-first-steps', roadmapSlug: 'backend' })
    expect((await stateOn(learner, getFile('debugging').id))?.status).toBe('done')
    // Split: both are done, with the evidence.
    for (const id of [ids.tables, ids.rows]) {
      expect(await stateOn(learner, id)).toMatchObject({ status: 'done', evidenceCount: 1 })
      expect((await listEvidence(learner, learner.id, { of: id })).evidence.map(({ url }) => url)).toEqual([
        'https://example.org/erd',
      ])
      const work = await getStepWork(learner, id)
      expect(work).toMatchObject({ note: { body: 'Keys first.' }, links: [{ title: 'Codd' }] })
      expect(work.markedItems).toHaveLength(1)
    }
    // Merged: one half was done, so the whole is in progress.
    expect((await stateOn(learner, ids.webAndLogic))?.status).toBe('learning')
    // Retired: not in the totals, but in the history.
    expect(await listRetiredSteps(learner)).toEqual(
      expect.arrayContaining([expect.objectContaining({ slug: 'self-management' })]),
    )
    expect((await findRetiredStep(visitor, 'relational-thinking'))?.successors).toHaveLength(2)
    // A new prerequisite unticks nothing.
    expect((await stateOn(learner, getFile('algorithms').id))?.status).toBe('done')

    const news = await findRoadmapNews(learner)
    const told = Object.fromEntries((news?.changes ?? []).map(({ title, sentence }) => [title, sentence]))
    expect(told['Git, first steps']).toMatch(/Was called/)
    expect(told[getFile('debugging').title]).toMatch(/Moved from Fundamentals to Servers/)
    expect(told[getFile('algorithms').title]).toMatch(/Now comes after/)
    expect(told[getFile('self-management').title]).toMatch(/No longer part/)
    await markChangesSeen(learner, 'backend', news?.revision ?? 0)
    expect(await findRoadmapNews(learner)).toBeNull()
    expect((await findRoadmapNews(idle))?.changes.every(({ sentence }) => !sentence.startsWith('Was called'))).toBe(
      true,
    )
    await expectTotalsToEqualTheEvents(idle)
  })

  test('settling twice, and syncing the same again, changes nothing', async () => {
    const learner = await makeLearner('Twice')
    const count = await db().event.count()
    expect(await toB('b-again')).toEqual({ carried: 0, recounted: 0 })
    expect(await db().event.count()).toBe(count)
    expect(await findRoadmapNews(learner)).toBeNull()
  })

  test('a review that waits goes on under the step in its place, and its verdict verifies that one', async () => {
    await toA('a-for-reviews')
    const learner = await makeLearner('Reviewed')
    const mentor = await makePerson('Mentor', { isMentor: true })
    const cohort = await createCohort(mentor, { name: 'Cohort', promisedHours: 48 })
    await joinCohort(learner, cohort.joinCode)
    const url = 'https://example.org/repository'
    const { id } = await submitWork(learner, {
      step: 'rest-api-project',
      kind: 'repository',
      url,
      note: '',
      cohort: cohort.id,
    })
    // Version B is new to this database again: the successors of the first time are retired now.
    await toB('b-for-reviews')
    expect((await findReviewOfStep(learner, ids.api))?.id).toBe(id)
    await claimReview(mentor, id)
    const rows = await db().rubricRow.findMany({ where: { stepId: ids.api, retiredAt: null } })
    const scores = Object.fromEntries(rows.map((row) => [row.id, 'competent' as const]))
    await giveVerdict(mentor, id, { outcome: 'competent', feedback: 'Well done, with care.', scores })
    expect(await stateOn(learner, ids.api)).toMatchObject({ status: 'done', isVerified: true })
    await expectTotalsToEqualTheEvents(learner)
  })

  test('a review comes back with its step when the release is taken back, and goes on again with the next', async () => {
    await toA('a-for-a-release-taken-back')
    const learner = await makeLearner('Back')
    const cohort = await createCohort(await makePerson('Mentor', { isMentor: true }), { name: 'Cohort' })
    await joinCohort(learner, cohort.joinCode)
    const work = {
      step: 'rest-api-project',
      kind: 'repository' as const,
      url: 'https://example.org/repository',
      note: '',
      cohort: cohort.id,
    }
    const { id } = await submitWork(learner, work)
    const old = getFile('rest-api-project').id
    await toB('b-taken-back')
    expect((await findReviewOfStep(learner, ids.api))?.id).toBe(id)
    await toA('a-again')
    expect((await findReviewOfStep(learner, old))?.id).toBe(id)
    expect(await submitWork(learner, { ...work, url: 'https://example.org/better' })).toMatchObject({ id })
    await toB('b-again-after-that')
    expect(await findReviewOfStep(learner, ids.api)).toMatchObject({ id, iterations: [{}, {}] })
    expect(await stateOn(learner, ids.api)).toMatchObject({ status: 'learning', evidenceCount: 2 })
    await expectTotalsToEqualTheEvents(learner)
  })

  test('what a check showed stays evidence of the steps in its place, beside other evidence', async () => {
    await toA('a-for-checks')
    const learner = await makeLearner('Checked')
    const stepId = getFile('relational-thinking').id
    const now = new Date()
    const roadmaps = await listRoadmaps(visitor)
    const passed = { stepId, kind: 'submission', from: null, to: 'check', reason: null, occurredAt: now } as const
    await db().$transaction((tx) =>
      recordEntries({ tx, roadmaps, learnerId: learner.id, actorId: learner.id, idempotencyKey: 'a-run', now }, [
        passed,
      ]),
    )
    await tick(learner, 'relational-thinking')
    await addEvidence(learner, { step: 'relational-thinking', kind: 'link', url: 'https://example.org/erd', note: '' })
    await toB('b-for-checks')
    for (const id of [ids.tables, ids.rows]) {
      expect(await stateOn(learner, id)).toMatchObject({ status: 'done', evidenceCount: 2 })
    }
    await expectTotalsToEqualTheEvents(learner)
  })
})
