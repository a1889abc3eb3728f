import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { setProgress } from '@/lib/progress/commands'
import { getProgress } from '@/lib/progress/data'
import { setUpDatabase } from '@/lib/testing/database'
import { makeLearner, makePerson } from '@/lib/testing/people'
import { addMentor, createCohort, joinCohort, leaveCohort } from './commands'
import { findCohortByCode, getLearner, listLearners, listMentoredCohorts, listMyCohorts } from './data'
import { JOIN_ALPHABET } from './join-code'
import type { LearnerSort } from './schema'

setUpDatabase()

const aMentor = (name = 'Marek') => makePerson(name, { isMentor: true })
const firstPage = { q: '', sort: 'name' as const, limit: 50 }

describe('a cohort', () => {
  test('is made by a mentor, who mentors it, with a code of its own', async () => {
    const mentor = await aMentor()
    const cohort = await createCohort(mentor, { name: 'Spring' })
    expect(cohort).toMatchObject({ name: 'Spring', promisedHours: 48 })
    expect(cohort.joinCode).toMatch(new RegExp(`^[${JOIN_ALPHABET}]{10}$`))
    expect(await listMentoredCohorts(mentor)).toEqual([{ ...cohort, learners: 0, mentors: 1, waiting: 0 }])
  })

  test('is not made by a learner', async () => {
    const learner = await makeLearner('Ana')
    await expect(createCohort(learner, { name: 'Mine' })).rejects.toMatchObject({ code: 'not-found' })
    await expect(listMentoredCohorts(learner)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is joined once however often, by whoever has the link', async () => {
    const cohort = await createCohort(await aMentor(), { name: 'Spring' })
    const learner = await makeLearner('Ana')
    expect(await findCohortByCode(learner, cohort.joinCode)).toMatchObject({ id: cohort.id, role: null })
    await Promise.all([joinCohort(learner, cohort.joinCode), joinCohort(learner, cohort.joinCode.toUpperCase())])
    expect(await listMyCohorts(learner)).toEqual([{ id: cohort.id, name: 'Spring', promisedHours: 48 }])
    expect(await findCohortByCode(learner, cohort.joinCode)).toMatchObject({ role: 'learner' })
    await expect(joinCohort(learner, 'nonsense')).rejects.toMatchObject({ code: 'not-found' })
    expect(await findCohortByCode(learner, 'nonsense')).toBeNull()
  })

  test('has nobody who is mentor and learner of it at once', async () => {
    const mentor = await aMentor()
    const cohort = await createCohort(mentor, { name: 'Spring' })
    await expect(joinCohort(mentor, cohort.joinCode)).rejects.toMatchObject({ code: 'conflict' })
    const other = await aMentor('Olga')
    await joinCohort(other, cohort.joinCode)
    await expect(addMentor(mentor, cohort.id, other.email)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('gets a mentor from its mentors and from admins, and from nobody else', async () => {
    const mentor = await aMentor()
    const admin = await makePerson('Ida', { isAdmin: true })
    const [second, third, outsider] = [await aMentor('Olga'), await aMentor('Pia'), await aMentor('Rui')]
    const cohort = await createCohort(mentor, { name: 'Spring' })
    await addMentor(mentor, cohort.id, ` ${second.email.toUpperCase()} `)
    await addMentor(mentor, cohort.id, second.email)
    await addMentor(admin, cohort.id, third.email)
    expect(await listMentoredCohorts(mentor)).toMatchObject([{ mentors: 3 }])
    for (const id of [cohort.id, 'nonsense']) {
      await expect(addMentor(outsider, id, outsider.email)).rejects.toMatchObject({ code: 'not-found' })
    }
  })

  test('does not tell who has an account', async () => {
    const mentor = await aMentor()
    const cohort = await createCohort(mentor, { name: 'Spring' })
    const learner = await makeLearner('Ana')
    const refusals = await Promise.all(
      [learner.email, 'nobody@waymark.test'].map((email) =>
        addMentor(mentor, cohort.id, email).catch((error) => ({ ...error, message: error.message })),
      ),
    )
    expect(refusals[0]).toMatchObject({ code: 'invalid', fields: [{ field: 'email' }] })
    expect(refusals[0]).toEqual(refusals[1])
  })

  test('is left with the open reviews withdrawn and the approved kept', async () => {
    const cohort = await createCohort(await aMentor(), { name: 'Spring' })
    const learner = await makeLearner('Ana')
    const neighbour = await makeLearner('Ben')
    for (const person of [learner, neighbour]) await joinCohort(person, cohort.joinCode)
    const states = ['waiting', 'claimed', 'changes-requested', 'approved']
    await seedReviews(cohort.id, learner.id, states)
    await seedReviews(cohort.id, neighbour.id, ['waiting'])
    await leaveCohort(learner, cohort.id)
    const stateOf = async (userId: string) =>
      (await db().review.findMany({ where: { learnerId: userId }, orderBy: { dueAt: 'asc' } })).map(
        ({ state, version }) => `${state} ${version}`,
      )
    expect(await stateOf(learner.id)).toEqual(['withdrawn 2', 'withdrawn 2', 'withdrawn 2', 'approved 1'])
    expect(await stateOf(neighbour.id)).toEqual(['waiting 1'])
    expect(await listMyCohorts(learner)).toEqual([])
    await expect(leaveCohort(learner, cohort.id)).rejects.toMatchObject({ code: 'not-found' })
  })
})

async function seedReviews(cohortId: string, learnerId: string, states: readonly string[]) {
  const steps = await db().step.findMany({ take: states.length })
  const submittedAt = new Date()
  for (const [index, state] of states.entries()) {
    const stepId = steps[index]?.id ?? ''
    const dueAt = new Date(submittedAt.getTime() + index)
    await db().review.create({ data: { learnerId, stepId, cohortId, state, submittedAt, dueAt } })
  }
}

describe('a mentor’s learners', () => {
  test('are those of their own cohorts, with what the counters say and nothing private', async () => {
    const mentor = await aMentor()
    const other = await aMentor('Olga')
    const mine = await createCohort(mentor, { name: 'Spring' })
    const theirs = await createCohort(other, { name: 'Secret' })
    const ana = await makeLearner('Ana')
    for (const { joinCode } of [mine, theirs]) await joinCohort(ana, joinCode)
    await joinCohort(await makeLearner('Zoe'), theirs.joinCode)
    await setProgress(ana, 'http', { status: 'done' })

    const { learners, nextCursor } = await listLearners(mentor, firstPage)
    expect(nextCursor).toBeNull()
    const { byLevel } = (await getProgress(ana)).totals
    expect(learners).toEqual([
      {
        id: ana.id,
        name: 'Ana',
        cohorts: ['Spring'],
        track: expect.stringContaining('Node'),
        coreDone: byLevel.junior.done,
        coreTotal: byLevel.junior.total,
        verified: 0,
        lastLearningDay: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      },
    ])
    expect(byLevel.junior.done).toBe(1)
    expect(await getLearner(mentor, ana.id)).toEqual({
      id: ana.id,
      name: 'Ana',
      cohorts: ['Spring'],
      track: learners[0]?.track,
      lastLearningDay: learners[0]?.lastLearningDay,
    })
    expect((await listLearners(other, firstPage)).learners.map(({ name }) => name)).toEqual(['Ana', 'Zoe'])
  })

  test('are listed also when their plan is for another roadmap than the main one', async () => {
    const mentor = await aMentor()
    const { joinCode } = await createCohort(mentor, { name: 'Spring' })
    const ana = await makeLearner('Ana')
    await joinCohort(ana, joinCode)
    // As after another roadmap has become the main one.
    await db().enrollment.deleteMany({ where: { learnerId: ana.id } })
    expect((await listLearners(mentor, firstPage)).learners).toMatchObject([{ id: ana.id, track: null }])
  })

  test('are not found by anybody else', async () => {
    const mentor = await aMentor()
    const outsider = await aMentor('Olga')
    const cohort = await createCohort(mentor, { name: 'Spring' })
    const [ana, ben] = [await makeLearner('Ana'), await makeLearner('Ben')]
    for (const person of [ana, ben]) await joinCohort(person, cohort.joinCode)
    for (const viewer of [outsider, ben]) {
      await expect(getLearner(viewer, ana.id)).rejects.toMatchObject({ code: 'not-found' })
    }
    await expect(listLearners(ben, firstPage)).rejects.toMatchObject({ code: 'not-found' })
    await expect(getLearner(mentor, 'nonsense')).rejects.toMatchObject({ code: 'not-found' })
    await leaveCohort(ana, cohort.id)
    await expect(getLearner(mentor, ana.id)).rejects.toMatchObject({ code: 'not-found' })
  })

  test.each<[LearnerSort, string[]]>([
    ['name', ['Ana', 'Ben', 'Ben', 'Cleo', 'Dora', 'Aaron', 'Bruno']],
    ['progress', ['Cleo', 'Ana', 'Ben', 'Ben', 'Dora', 'Aaron', 'Bruno']],
    ['last', ['Cleo', 'Ana', 'Ben', 'Ben', 'Dora', 'Aaron', 'Bruno']],
  ])('come by %s page by page, each once, and last those without a plan', async (sort, names) => {
    const mentor = await aMentor()
    const cohort = await createCohort(mentor, { name: 'Spring' })
    const facts: [string, number, string | null][] = [
      ['Dora', 0, null],
      ['Ben', 1, '2026-11-01'],
      ['Cleo', 9, '2026-11-20'],
      ['Ana', 4, '2026-11-10'],
      ['Ben', 1, '2026-11-01'],
    ]
    for (const [name, coreDoneCount, lastLearningDay] of facts) {
      const learner = await makeLearner(name)
      await joinCohort(learner, cohort.joinCode)
      await db().enrollment.updateMany({ where: { learnerId: learner.id }, data: { coreDoneCount } })
      await db().learner.update({ where: { id: learner.id }, data: { lastLearningDay } })
    }
    for (const name of ['Bruno', 'Aaron']) await joinCohort(await makePerson(name), cohort.joinCode)
    for (const limit of [1, 2, 5, 50]) {
      const seen: { id: string; name: string }[] = []
      let cursor: string | undefined
      do {
        const page = await listLearners(mentor, { q: '', sort, cursor, limit })
        seen.push(...page.learners)
        cursor = page.nextCursor ?? undefined
      } while (cursor)
      expect(seen.map(({ name }) => name)).toEqual(names)
      expect(new Set(seen.map(({ id }) => id)).size).toBe(names.length)
    }
    const found = await listLearners(mentor, { q: 'b', sort, limit: 50 })
    expect(found.learners.map(({ name }) => name)).toEqual(['Ben', 'Ben', 'Bruno'])
    await expect(listLearners(mentor, { q: '', sort, cursor: 'nonsense', limit: 1 })).rejects.toMatchObject({
      code: 'invalid',
    })
  })
})
