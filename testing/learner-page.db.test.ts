import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findLearnerFacts } from '@/app/(mentor)/mentor/learners/[id]/_components/learner-facts'
import { LearnerHeader } from '@/app/(mentor)/mentor/learners/[id]/_components/learner-header'
import { LearnerPlan } from '@/app/(mentor)/mentor/learners/[id]/_components/learner-plan'
import { LearnerProgress } from '@/app/(mentor)/mentor/learners/[id]/_components/learner-progress'
import { parseLearnerQuery } from '@/app/(mentor)/mentor/learners/[id]/_components/learner-query'
import { db } from '@/lib/foundation/database/db'
import { clearInstanceCache } from '@/lib/learning/forecast/instance/data'
import { clearRoadmapCache, getRoadmap } from '@/lib/learning/roadmaps/data'
import { listSteps } from '@/lib/learning/roadmaps/roadmap'
import { proposePlan } from '@/lib/mentoring/learners/agreed-plans/commands'
import { listMenteePlans } from '@/lib/mentoring/learners/agreed-plans/data'
import { confirmSkill } from '@/lib/mentoring/learners/confirmations/commands'
import { findMenteeRecord } from '@/lib/mentoring/learners/mentees/data'
import { addMentorNote } from '@/lib/mentoring/learners/notes/commands'
import { listMenteeNotes } from '@/lib/mentoring/learners/notes/data'
import { getLearner } from '@/lib/mentoring/learners/table/heads.data'
import { waiveStep } from '@/lib/mentoring/learners/waivers/commands'
import { listSeenWaivers } from '@/lib/mentoring/learners/waivers/data'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { leave, makeCohort, makeOnlookers } from './cohorts'
import { setUpDatabase } from './database'
import { type Sent, watchQueries } from './databases/watch-queries'

setUpDatabase()
const now = new Date('2026-11-24T12:00:00Z')
let sent: Sent[] = []
let unwatch: () => Promise<void>
beforeAll(() => {
  unwatch = watchQueries((one) => sent.push(one))
})
afterAll(() => unwatch())

/** The statements of the page, once what is read once and kept is there. */
async function countStatements(mentor: Viewer, learnerId: string) {
  const read = () => findLearnerFacts(mentor, learnerId, parseLearnerQuery({}), now)
  await read()
  // Or the clock decides whether they are asked for.
  clearRoadmapCache()
  clearInstanceCache()
  sent = []
  const facts = await read()
  /** The number of statements that read rows of this table by the learner's id. */
  const countFrom = (table: string) =>
    sent.filter(({ query, params }) => {
      const [, from] = / FROM \S*?(\w+)["`](?: |$)/.exec(query) ?? []
      return from === table && params.includes(learnerId)
    }).length
  return { facts, statements: sent.length, people: countFrom('User'), memberships: countFrom('Membership') }
}

/** Writes something for every part of the page. */
async function fillPage(mentor: Viewer, learner: Viewer, cohortId: string): Promise<void> {
  const joinedAt = new Date('2026-06-01T08:00:00Z')
  await db().learner.update({ where: { id: learner.id }, data: { createdAt: joinedAt } })
  await db().membership.updateMany({
    where: { cohortId, userId: learner.id },
    data: { joinedAt, flag: 'gone', flaggedOn: '2026-11-10' },
  })
  await waiveStep(mentor, learner.id, 'http', { reason: 'Works with this every day.' }, now)
  const plan = { cohort: cohortId, weeklyHours: 8, arriveBy: '2027-11-30', note: 'As we said.' }
  await proposePlan(mentor, learner.id, plan, now)
  const skill = await db().skill.findFirstOrThrow({ where: { kind: 'soft', roadmap: { position: 0 } } })
  await confirmSkill(mentor, learner.id, { skill: skill.slug }, { note: 'Asked before guessing.' }, now)
  await addMentorNote(mentor, learner.id, { body: 'Asks good questions.' }, undefined, now)
}

test('a learner’s page reads the person and their membership once, and once more for a flag', async () => {
  const { learner, mentor, cohortId } = await makeOnlookers()
  const plain = await countStatements(mentor, learner.id)
  expect(plain).toMatchObject({ people: 1, memberships: 1 })
  expect(plain.statements).toBeLessThanOrEqual(32)
  await fillPage(mentor, learner, cohortId)
  const full = await countStatements(mentor, learner.id)
  expect(full.facts).toMatchObject({
    flags: [{ kind: 'gone' }],
    waivers: [{ mentorName: 'Marek' }],
    plans: [{ weeklyHours: 8 }],
    mine: [{ note: 'Asked before guessing.' }],
    notes: { notes: [{ body: 'Asks good questions.' }] },
  })
  expect(full).toMatchObject({ people: 2, memberships: 2 })
  expect(full.statements).toBeLessThanOrEqual(45)
})

test('what is read of a learner who was read before is filtered by itself', async () => {
  const { learner, mentor, cohortId } = await makeOnlookers()
  await fillPage(mentor, learner, cohortId)
  const record = await findMenteeRecord(mentor, learner.id)
  if (!record?.learner) throw new Error('The mentor does not find their learner.')
  const { mentee, learner: seen } = record
  const read = async () => [
    (await listMenteeNotes(mentor, mentee)).notes.length,
    (await listMenteePlans(mentor, mentee)).length,
    (await listSeenWaivers(mentor, seen)).length,
  ]
  expect(await read()).toEqual([1, 1, 1])
  await leave(cohortId, mentor)
  expect(await read()).toEqual([0, 0, 0])
  expect(await findLearnerFacts(mentor, learner.id, parseLearnerQuery({}), now)).toBeNull()
})

test('a learner’s page counts by the roadmap of the cohort through which the mentor sees them', async () => {
  const { learner, mentor, admin, cohortId } = await makeOnlookers()
  const git = await getRoadmap(mentor, 'git-in-a-week')
  const second = await makeCohort('Winter', { learners: [learner], mentors: [mentor] })
  const foreign = await makeCohort('Alone', { learners: [learner] })
  const cohorts = { where: { id: { in: [second, foreign] } }, data: { roadmapId: git.id } }
  await db().cohort.updateMany(cohorts)
  const see = async (viewer: Viewer, cohort?: string) => {
    const facts = await findLearnerFacts(viewer, learner.id, parseLearnerQuery({ cohort }), now)
    const { head } = await getLearner(viewer, learner.id, cohort === foreign && viewer === mentor ? undefined : cohort)
    expect(head.roadmap).toBe(facts?.roadmap.title)
    return facts
  }
  for (const asked of [undefined, cohortId, foreign, 'nonsense']) {
    if (asked !== 'nonsense') expect((await see(mentor, asked))?.roadmap.slug).toBe('backend')
  }
  for (const unknown of [foreign, 'nonsense'])
    await expect(getLearner(mentor, learner.id, unknown)).rejects.toMatchObject({ code: 'not-found' })
  expect((await see(admin))?.roadmap.slug).toBe('git-in-a-week')
  const onGit = await see(mentor, second)
  expect(onGit).toMatchObject({
    roadmap: { slug: 'git-in-a-week' },
    track: '',
    ground: { input: { roadmap: { slug: git.slug } } },
  })
  const [core, inAll] = [listSteps(git).filter(({ isCore }) => isCore), onGit?.progress?.totals.byLevel.junior.total]
  expect(inAll).toBe(core.length)
  expect(onGit?.skills.length).toBeGreaterThan(0)
  const skill = onGit?.skills.find(({ kind }) => kind === 'soft')?.slug ?? ''
  await confirmSkill(mentor, learner.id, { skill, roadmap: git.slug }, { note: 'Asked before guessing.' }, now)
  expect((await see(mentor, second))?.mine).toMatchObject([{ skill }])
  expect((await see(mentor))?.mine).toEqual([])
  await db().learner.update({ where: { id: learner.id }, data: { roadmapId: git.id } })
  expect((await see(mentor))?.roadmap.slug).toBe('backend')
  const several = await countStatements(mentor, learner.id)
  await leave(second, learner)
  const single = await countStatements(mentor, learner.id)
  expect(several.statements).toBe(single.statements)
})

test('a learner’s page names no level on a roadmap without levels', async () => {
  const { learner, mentor, cohortId } = await makeOnlookers()
  const git = await getRoadmap(mentor, 'git-in-a-week')
  await db().cohort.update({ where: { id: cohortId }, data: { roadmapId: git.id } })
  const facts = await findLearnerFacts(mentor, learner.id, parseLearnerQuery({}), now)
  if (!facts) throw new Error('The mentor does not find their learner.')
  const parts = [
    createElement(LearnerHeader, facts),
    createElement(LearnerPlan, facts),
    createElement(LearnerProgress, facts),
  ]
  const html = parts.map((part) => renderToStaticMarkup(part)).join('')
  expect(html).toContain('Git in a week')
  expect(html).toContain('core steps')
  expect(html).not.toMatch(/junior|senior|mid-level|\bpay\b|\bpaid\b|\bjobs?\b|\bgates?\b/i)
})

test('newest runs of checks take their room from the evidence beside them', async () => {
  const { learner, mentor } = await makeOnlookers()
  const step = await db().step.findFirstOrThrow({ where: { slug: 'http' } })
  const of = { learnerId: learner.id, stepId: step.id }
  const evidence = Array.from({ length: 20 }, (_, n) => ({
    ...{ ...of, kind: 'link', url: `https://example.org/${n}`, note: '&'.repeat(1000), idempotencyKey: `${n}` },
  }))
  await db().evidence.createMany({ data: evidence })
  const read = async () =>
    (await findLearnerFacts(mentor, learner.id, parseLearnerQuery({}), now))?.evidence.evidence ?? []
  const alone = (await read()).length
  const address = `https://example.org/${'a'.repeat(1900)}`
  const run = { ...of, brief: 'http', version: 1, place: 'instance', address, results: '[]', isEvidence: false }
  await db().checkRun.createMany({ data: Array(10).fill({ ...run, passedCount: 0, failedCount: 0 }) })
  expect((await read()).length).toBeLessThan(alone)
})
