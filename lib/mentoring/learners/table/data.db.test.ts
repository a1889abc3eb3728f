import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { getRoadmap } from '@/lib/learning/roadmaps/data'
import { listSteps } from '@/lib/learning/roadmaps/roadmap'
import { goalSteps } from '@/lib/mentoring/cohorts/goal'
import { readCohortRoadmaps } from '@/lib/mentoring/cohorts/roadmaps.data'
import { sortName } from '@/lib/people/accounts/sort-name'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makeLearner, makePerson } from '@/testing/people'
import { backend } from '@/testing/roadmap'
import { listCohortChoices, listLearners } from './data'
import { openLearnersFile } from './file.data'
import { findLearner, getLearner, isLearnerVisible } from './heads.data'
import type { LearnerRow } from './learner-row'
import { learnersExportSchema, learnersQuerySchema } from './schema'
import { learnerSorts } from './sorts'
import { toTableRoadmaps } from './table-roadmaps'
import { getLearnerTrackTitle } from './track-title'

setUpDatabase()
const now = new Date('2026-11-24T12:00:00Z')
const columns = {
  name: 'sortName',
  progress: 'coreDone',
  last: 'lastLearningDay',
  behind: 'behind',
  pace: 'pace',
  forecast: 'arrivesTo',
  late: 'lateBy',
} as const

type Asked = Record<string, string | number | undefined>
const list = (viewer: Viewer, asked: Asked = {}) => listLearners(viewer, learnersQuerySchema.parse(asked), now)

async function makeCohort(mentor: Viewer | null, name = 'Spring'): Promise<string> {
  const { id } = await db().cohort.create({ data: { name } })
  if (mentor) await db().membership.create({ data: { cohortId: id, userId: mentor.id, role: 'mentor' } })
  return id
}

/** People in a cohort, with whatever their memberships say. */
async function fill(cohortId: string, rows: readonly object[], names = (one: number) => `Person ${one}`) {
  const people = rows.map((_, one) => ({ id: randomUUID(), name: names(one), email: `${randomUUID()}@x.test` }))
  await db().user.createMany({ data: people })
  const members = people.map(({ id, name }, one) => {
    return { cohortId, userId: id, role: 'learner', sortName: sortName(name), learnerStatsAt: now, ...rows[one] }
  })
  await db().membership.createMany({ data: members })
  return people
}

/** Every page, with what happens between two of them. */
async function walk(viewer: Viewer, asked: Asked, between: (page: number) => Promise<unknown> = async () => {}) {
  const rows: LearnerRow[] = []
  let cursor: string | undefined
  for (let page = 0; page === 0 || cursor; page++) {
    const answer = await list(viewer, { ...asked, cursor })
    rows.push(...answer.learners)
    cursor = answer.nextCursor ?? undefined
    await between(page)
  }
  return rows
}

const orders = learnerSorts.flatMap((sort) => (['asc', 'desc'] as const).map((direction) => [sort, direction] as const))
const tied = Array.from({ length: 23 }, (_, one) => ({
  coreDone: one % 4,
  lastLearningDay: one % 3 === 0 ? '' : `2026-11-0${1 + (one % 5)}`,
  behind: (one % 5) - 2,
  pace: (one % 4) / 2,
  arrivesTo: one % 2 === 0 ? '9999-12-31' : `2027-0${1 + (one % 4)}-01`,
  lateBy: one % 2 === 0 ? -100_000 : (one % 4) - 1,
  dueOn: '2027-01-01',
  flag: ['', 'gone', one % 2 === 0 ? 'late' : 'behind'][one % 3],
}))

describe('the table, page by page', () => {
  test.each(orders)('by %s, %s, has everybody once and in order, also those who are equal', async (sort, direction) => {
    const mentor = await makePerson('Mia', { isMentor: true })
    const cohortId = await makeCohort(mentor)
    await fill(cohortId, tied, (one) => `Person ${one % 7}`)
    const sorted = await db().membership.findMany({
      where: { cohortId, role: 'learner' },
      orderBy: [{ [columns[sort]]: direction }, { userId: direction }],
    })
    for (const limit of [1, 5, 23, 50]) {
      const rows = await walk(mentor, { sort, direction, limit })
      expect(rows.map(({ id }) => id)).toEqual(sorted.map(({ userId }) => userId))
    }
  })

  test.each(orders)('by %s, %s, stays whole when people join between pages', async (sort, direction) => {
    const mentor = await makePerson('Mia', { isMentor: true })
    const cohortId = await makeCohort(mentor)
    const people = await fill(cohortId, tied)
    const rows = await walk(mentor, { sort, direction, limit: 4 }, async (page) => {
      if (page < 3) await fill(cohortId, tied.slice(page, page + 3), (one) => `Late ${page} ${one}`)
    })
    const ids = rows.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { id } of people) expect(ids).toContain(id)
  })

  test.each(orders)(
    'by %s, %s, over several cohorts has each person where they stand first',
    async (sort, direction) => {
      const mentor = await makePerson('Mia', { isMentor: true })
      const [one, two] = [await makeCohort(mentor, 'One'), await makeCohort(mentor, 'Two')]
      const people = await fill(one, tied)
      const both = people.filter((_, index) => index % 2 === 0)
      await db().membership.createMany({
        data: both.map(({ id, name }, index) => {
          const other = { ...tied[(index * 7) % tied.length], sortName: sortName(name), learnerStatsAt: now }
          return { cohortId: two, userId: id, role: 'learner', ...other }
        }),
      })
      const all = await db().membership.findMany({
        where: { cohortId: { in: [one, two] }, role: 'learner' },
        orderBy: [{ [columns[sort]]: direction }, { userId: direction }],
      })
      for (const flag of [undefined, 'any', 'gone']) {
        const asked = all.filter((row) => !flag || row.flag === flag || (flag === 'any' && row.flag))
        const expected = [...new Set(asked.map(({ userId }) => userId))]
        for (const limit of [1, 6, 50]) {
          const rows = await walk(mentor, { sort, direction, limit, flag })
          expect(rows.map(({ id }) => id)).toEqual(expected)
        }
      }
      expect((await list(mentor, { sort, direction })).total).toBe(people.length)
    },
  )

  test('counts everybody who fits on a page, whoever is found beyond it, and no further than a thousand', async () => {
    const mentor = await makePerson('Mia', { isMentor: true })
    const cohortId = await makeCohort(mentor)
    await fill(cohortId, tied)
    expect((await list(mentor, { limit: 23 })).total).toBe(23)
    expect((await list(mentor, { limit: 5 })).total).toBe(23)
    await fill(cohortId, Array(990).fill({}))
    expect((await list(mentor)).total).toBe(1000)
    expect((await list(mentor, { flag: 'any' })).total).toBe(15)
  })

  test('refuses a cursor of another order', async () => {
    const mentor = await makePerson('Mia', { isMentor: true })
    await fill(await makeCohort(mentor), tied)
    const { nextCursor } = await list(mentor, { sort: 'name', limit: 2 })
    for (const asked of [{ sort: 'pace' }, { sort: 'name', direction: 'desc' }]) {
      await expect(list(mentor, { ...asked, cursor: nextCursor ?? '' })).rejects.toMatchObject({ code: 'invalid' })
    }
    await expect(list(mentor, { cursor: 'nonsense' })).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('whom a mentor looks for', () => {
  test('is found by part of a name, whatever its accents, and never by a sign for anything', async () => {
    const mentor = await makePerson('Mia', { isMentor: true })
    const names = ['Lucía Fernández', 'Zoë O’Neil', 'Ana 100', 'Łukasz']
    await fill(await makeCohort(mentor), [{}, {}, {}, {}], (one) => names[one] ?? '')
    const found = async (q: string) => (await list(mentor, { q })).learners.map(({ name }) => name)
    expect(await found('lucia')).toEqual(['Lucía Fernández'])
    expect(await found('FERNÁN')).toEqual(['Lucía Fernández'])
    expect(await found('zoe')).toEqual(['Zoë O’Neil'])
    for (const q of ['100%', '%', '_', '***', 'l_cia', '"; --']) expect(await found(q)).toEqual([])
    expect((await list(mentor, { q: '%' })).total).toBe(0)
  })

  test('can be those with a flag, of one kind or any, with the reason in words', async () => {
    const mentor = await makePerson('Mia', { isMentor: true })
    const cohortId = await makeCohort(mentor)
    const joinedAt = new Date('2026-06-01T08:00:00Z')
    const flagged = { joinedAt, flaggedOn: '2026-11-10' }
    await fill(cohortId, [{ ...flagged, flag: 'gone' }, { ...flagged, flag: 'behind' }, {}])
    const names = async (flag: string) => (await list(mentor, { flag })).learners.map(({ name }) => name)
    expect(await names('gone')).toEqual(['Person 0'])
    expect(await names('behind')).toEqual(['Person 1'])
    expect(await names('any')).toEqual(['Person 0', 'Person 1'])
    const { learners, total } = await list(mentor, { flag: 'gone', sort: 'behind' })
    expect(total).toBe(1)
    expect(learners[0]?.flag).toEqual({
      kind: 'gone',
      since: '2026-11-10',
      reason: 'No plan in the 176 days since joining.',
    })
  })

  test('shows that flag alone, also of a person whom another cohort has under the other one', async () => {
    const mentor = await makePerson('Mia', { isMentor: true })
    const [here, there] = [await makeCohort(mentor, 'Here'), await makeCohort(mentor, 'There')]
    const flagged = { joinedAt: new Date('2026-06-01T08:00:00Z'), flaggedOn: '2026-11-10', flag: 'behind' }
    const [both] = await fill(here, [flagged], () => 'Ana')
    await fill(there, [flagged], () => 'Zed')
    const gone = { ...flagged, flag: 'gone', cohortId: there, userId: both?.id ?? '', sortName: 'ana' }
    await db().membership.create({ data: { ...gone, role: 'learner' } })
    const kinds = async (flag: string) =>
      (await list(mentor, { flag })).learners.map((row) => [row.name, row.flag?.kind])
    expect(await kinds('behind')).toEqual([
      ['Ana', 'behind'],
      ['Zed', 'behind'],
    ])
    expect(await kinds('gone')).toEqual([['Ana', 'gone']])
  })

  test('has no flag any more once they are back, though their stats are not recomputed yet', async () => {
    const mentor = await makePerson('Mia', { isMentor: true })
    const cohortId = await makeCohort(mentor)
    const learner = await makeLearner('Ana')
    const facts = { joinedAt: new Date('2026-06-01T08:00:00Z'), flag: 'gone', flaggedOn: '2026-11-10' }
    await db().membership.create({ data: { cohortId, userId: learner.id, role: 'learner', ...facts } })
    await db().learner.update({ where: { id: learner.id }, data: { lastLearningDay: '2026-11-23' } })
    expect((await list(mentor)).learners).toMatchObject([{ name: 'Ana', flag: null }])
  })
})

test('a row tells how many of the done core steps are evidenced and verified, on the learner’s own track', async () => {
  const mentor = await makePerson('Mia', { isMentor: true })
  const cohortId = await makeCohort(mentor)
  const learner = await makeLearner('Ana')
  await db().membership.create({ data: { cohortId, userId: learner.id, role: 'learner', sortName: 'ana' } })
  const core = goalSteps(backend, 'nodejs', { level: 'junior' })
  const elsewhere = goalSteps(backend, 'django', { level: 'junior' }).filter(
    ({ id }) => !core.some((one) => one.id === id),
  )
  const beyond = goalSteps(backend, 'nodejs', { level: 'mid' }).filter(({ level }) => level === 'mid')
  const at = (stepId: string | undefined, over: object) => ({
    ...{ learnerId: learner.id, stepId: stepId ?? '', status: 'done', statusAt: now, ...over },
  })
  await db().stepProgress.createMany({
    data: [
      at(core[0]?.id, { verifiedAt: now, evidenceCount: 1 }),
      at(core[1]?.id, { status: 'waived' }),
      at(core[2]?.id, { evidenceCount: 2 }),
      at(core[3]?.id, {}),
      at(core[4]?.id, { status: 'learning', evidenceCount: 1, verifiedAt: now }),
      at(elsewhere[0]?.id, { evidenceCount: 1 }),
      at(beyond[0]?.id, { verifiedAt: now }),
    ],
  })
  expect((await list(mentor)).learners).toMatchObject([{ name: 'Ana', evidenced: 1, verified: 2 }])
})

describe('who sees whom', () => {
  test('is a mentor the learners of their own cohorts, an admin all, and nobody else any', async () => {
    const [mentor, other] = [await makePerson('Mia', { isMentor: true }), await makePerson('Olga', { isMentor: true })]
    const admin = await makePerson('Ada', { isAdmin: true })
    const [mine, theirs] = [await makeCohort(mentor, 'Mine'), await makeCohort(other, 'Theirs')]
    const learner = await makeLearner('Ana')
    for (const cohortId of [mine, theirs]) {
      await db().membership.create({ data: { cohortId, userId: learner.id, role: 'learner', sortName: 'ana' } })
    }
    const [stranger] = await fill(theirs, [{}], () => 'Zed')
    expect((await list(mentor)).learners).toMatchObject([{ id: learner.id, cohorts: ['Mine'] }])
    expect((await list(other)).learners.map(({ name }) => name)).toEqual(['Ana', 'Zed'])
    expect((await list(admin, { cohort: theirs })).learners.map(({ name }) => name)).toEqual(['Ana', 'Zed'])
    expect(await listCohortChoices(mentor)).toEqual([{ id: mine, name: 'Mine', roadmapId: null }])
    for (const cohort of [theirs, randomUUID(), 'nonsense']) {
      await expect(list(mentor, { cohort })).rejects.toMatchObject({ code: 'not-found' })
    }
    await expect(list(learner)).rejects.toMatchObject({ code: 'not-found' })
    await expect(listCohortChoices(learner)).rejects.toMatchObject({ code: 'not-found' })
    expect(await findLearner(mentor, stranger?.id ?? '')).toBeNull()
    const isVisible = (viewer: Viewer, ids: readonly string[]) =>
      Promise.all(ids.map((id) => isLearnerVisible(viewer, id)))
    const ids = [learner.id, stranger?.id ?? '', 'nonsense']
    expect(await isVisible(mentor, ids)).toEqual([true, false, false])
    expect(await isVisible(other, ids)).toEqual([true, true, false])
    expect(await isVisible(learner, ids)).toEqual([false, false, false])
    await expect(getLearner(learner, stranger?.id ?? '')).rejects.toMatchObject({ code: 'not-found' })
    await expect(getLearner(mentor, 'nonsense')).rejects.toMatchObject({ code: 'not-found' })
    expect(await getLearner(mentor, learner.id)).toMatchObject({ head: { name: 'Ana', cohorts: ['Mine'] } })
    // A mentor no more, or not there any more: what they saw is gone.
    await expect(list({ ...mentor, isMentor: false } as Viewer)).rejects.toMatchObject({ code: 'not-found' })
    await db().membership.deleteMany({ where: { userId: mentor.id } })
    expect((await list(mentor)).learners).toEqual([])
    await expect(getLearner(mentor, learner.id)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('sees nothing of a date that is hidden, not even where the list still had one', async () => {
    const mentor = await makePerson('Mia', { isMentor: true })
    const cohortId = await makeCohort(mentor)
    const learner = await makeLearner('Ana')
    const facts = { arrivesFrom: '2027-03-01', arrivesTo: '2027-05-01', learnerStatsAt: now }
    await db().membership.create({ data: { cohortId, userId: learner.id, role: 'learner', ...facts } })
    expect((await list(mentor)).learners).toMatchObject([
      { forecast: { state: 'by', from: '2027-03-01', day: '2027-05-01', isLate: false } },
    ])
    await db().learner.update({ where: { id: learner.id }, data: { hidesForecast: true } })
    expect((await list(mentor)).learners).toMatchObject([{ forecast: { state: 'hidden' } }])
  })

  test('chooses a cohort where there are more than fifty', async () => {
    const mentor = await makePerson('Mia', { isMentor: true })
    const ids = []
    for (let one = 0; one < 50; one++) ids.push(await makeCohort(mentor, `Cohort ${one}`))
    await fill(ids[49] ?? '', [{}])
    expect((await list(mentor)).learners).toHaveLength(1)
    await makeCohort(mentor, 'One more')
    await expect(list(mentor)).rejects.toMatchObject({ code: 'invalid', message: 'Choose a cohort.' })
    expect((await list(mentor, { cohort: ids[49] })).learners).toHaveLength(1)
  })
})

describe('a file of the table', () => {
  const open = (viewer: Viewer, asked: Asked = {}) => openLearnersFile(viewer, learnersExportSchema.parse(asked), now)
  const toName = (one: number) => `Person ${String(one).padStart(4, '0')}`
  const namesIn = (file: string) => file.match(/Person \d{4}/g) ?? []
  /** More than a part of the file holds. */
  const MANY = 2100
  let mentor: Viewer
  let cohortId: string
  beforeAll(async () => {
    mentor = await makePerson('Mia', { isMentor: true })
    cohortId = await makeCohort(mentor)
    await fill(cohortId, Array(MANY).fill({}), toName)
  })

  test('has everybody that the table has, part by part, and is refused like it', async () => {
    const lines = (await new Response(await open(mentor, { direction: 'desc' })).text()).trimEnd().split('\r\n')
    expect(lines).toHaveLength(1 + MANY)
    expect(namesIn(lines.join(' '))).toEqual(Array.from({ length: MANY }, (_, one) => toName(MANY - 1 - one)))
    const learner = await makeLearner('Ana')
    await expect(open(learner)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('has no more of a cohort from which its mentor is taken meanwhile, and breaks off where it is of that alone', async () => {
    await fill(await makeCohort(mentor, 'Summer'), [{}], () => toName(MANY))
    const [ofAll, ofOne] = [(await open(mentor)).getReader(), (await open(mentor, { cohort: cohortId })).getReader()]
    const text = new TextDecoder()
    const read = async ({ value }: { value?: Uint8Array | undefined }) => namesIn(text.decode(value))
    const first = await read(await ofAll.read())
    expect(first.length).toBeGreaterThan(0)
    expect(first.length).toBeLessThan(MANY)
    await ofOne.read()
    await db().membership.deleteMany({ where: { userId: mentor.id, cohortId } })
    expect(await read(await ofAll.read())).toEqual([toName(MANY)])
    expect(await ofAll.read()).toMatchObject({ done: true })
    await expect(ofOne.read()).rejects.toMatchObject({ code: 'not-found' })
  })

  test.each([
    ['the role', { isMentor: false }, 'not-found'],
    ['the account', { disabledAt: now }, 'signed-out'],
  ])('breaks off for a mentor who loses %s meanwhile', async (_what, data, code) => {
    const other = await makePerson('Max', { isMentor: true })
    await db().membership.create({ data: { userId: other.id, cohortId, role: 'mentor' } })
    for (const asked of [{}, { cohort: cohortId }]) {
      await db().user.update({ where: { id: other.id }, data: { isMentor: true, disabledAt: null } })
      const reader = (await open(other, asked)).getReader()
      expect(namesIn(new TextDecoder().decode((await reader.read()).value)).length).toBeGreaterThan(0)
      await db().user.update({ where: { id: other.id }, data })
      await expect(reader.read()).rejects.toMatchObject({ code })
    }
  })

  test('breaks off for an admin who is only a mentor by then, of other cohorts', async () => {
    const ada = await makePerson('Ada', { isAdmin: true, isMentor: true })
    await makeCohort(ada, 'Autumn')
    const reader = (await open(ada, { cohort: cohortId })).getReader()
    await reader.read()
    await db().user.update({ where: { id: ada.id }, data: { isAdmin: false } })
    await expect(reader.read()).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('a row counts by the roadmap of the cohort that gave it its place', () => {
  test('whatever it is, with or without an enrollment, and of the steps of that roadmap alone', async () => {
    const mentor = await makePerson('Mia', { isMentor: true })
    const [first, second] = [await makeCohort(mentor, 'One'), await makeCohort(mentor, 'Two')]
    const git = await getRoadmap(mentor, 'git-in-a-week')
    await db().cohort.update({ where: { id: second }, data: { roadmapId: git.id } })
    const ana = await makeLearner('Ana')
    const member = { userId: ana.id, role: 'learner', sortName: 'ana', learnerStatsAt: now }
    await db().membership.createMany({ data: [first, second].map((cohortId) => ({ ...member, cohortId })) })
    const core = listSteps(git).filter(({ isCore }) => isCore)
    const own = core.filter(({ roadmapSlug }) => roadmapSlug === git.slug)
    const shared = core.filter(({ roadmapSlug }) => roadmapSlug !== git.slug)
    expect([own.length, shared.length].every((count) => count > 0)).toBe(true)
    const done = { learnerId: ana.id, status: 'done', statusAt: now, evidenceCount: 1 }
    await db().stepProgress.createMany({ data: core.map(({ id: stepId }) => ({ ...done, stepId })) })
    const inShort = async (cohort?: string) =>
      (await list(mentor, { cohort })).learners.map(({ roadmap, track, evidenced }) => ({ roadmap, track, evidenced }))
    const onGit = { roadmap: git.title, track: '', evidenced: core.length }
    const sharedJunior = shared.filter(({ id }) =>
      goalSteps(backend, 'nodejs', { level: 'junior' }).some((step) => step.id === id),
    )
    const onBackend = { roadmap: backend.title, track: expect.any(String), evidenced: sharedJunior.length }
    expect(await inShort(first)).toEqual([onBackend])
    expect(await inShort(second)).toEqual([onGit])
    expect([[onBackend], [onGit]]).toContainEqual(await inShort())
    await db().enrollment.deleteMany({ where: { learnerId: ana.id } })
    expect(await inShort(first)).toEqual([onBackend])
    expect(await inShort(second)).toEqual([onGit])
  })

  test('on the track that getTrackSlug finds', async () => {
    const mentor = await makePerson('Mia', { isMentor: true })
    const cohort = await makeCohort(mentor)
    const git = await getRoadmap(mentor, 'git-in-a-week')
    const [one = '', two = '', three = ''] = backend.tracks.map(({ slug }) => slug)
    const ways = [
      [],
      [[backend.id, two]],
      [[backend.id, 'cobol']],
      [[git.id, three]],
      [
        [backend.id, 'cobol'],
        [git.id, two],
      ],
      [[backend.id, one]],
    ]
    for (const way of ways) {
      const ana = await makeLearner('Ana')
      await db().enrollment.deleteMany({ where: { learnerId: ana.id } })
      const enrollments = way.map(([roadmapId = '', trackSlug = '']) => ({ roadmapId, trackSlug }))
      await db().enrollment.createMany({ data: enrollments.map((row) => ({ ...row, learnerId: ana.id })) })
      await db().membership.deleteMany({ where: { cohortId: cohort, role: 'learner' } })
      await db().membership.create({ data: { cohortId: cohort, userId: ana.id, role: 'learner' } })
      const [row] = (await list(mentor, { cohort })).learners
      expect(row?.track).toBe(getLearnerTrackTitle(backend, enrollments))
    }
  })

  test('and its heads name a level only where all roadmaps in it have levels', async () => {
    const mentor = await makePerson('Mia', { isMentor: true })
    const [first, second] = [await makeCohort(mentor, 'One'), await makeCohort(mentor, 'Two')]
    const git = await getRoadmap(mentor, 'git-in-a-week')
    await db().cohort.update({ where: { id: second }, data: { roadmapId: git.id } })
    const [all, choices] = [await readCohortRoadmaps(mentor), await listCohortChoices(mentor)]
    const getHead = async (cohort?: string) => {
      const file = await openLearnersFile(mentor, learnersExportSchema.parse({ cohort }), now)
      return (await new Response(file).text()).split('\r\n')[0]
    }
    expect(toTableRoadmaps(all, choices, first)).toEqual({ hasSeveral: true, haveLevels: true })
    expect(await getHead(first)).toMatch(/Junior core.*"Roadmap","External ID","Git name"$/)
    for (const asked of [undefined, second]) {
      expect(toTableRoadmaps(all, choices, asked)).toEqual({ hasSeveral: true, haveLevels: false })
      expect(await getHead(asked)).not.toMatch(/junior/i)
    }
  })
})
