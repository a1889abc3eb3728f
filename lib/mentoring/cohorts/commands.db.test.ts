import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { JOIN_ALPHABET } from '@/lib/foundation/values/join-code'
import { onDeparture } from '@/lib/mentoring/learners/mentees/event-hooks.commands'
import { setUpDatabase } from '@/testing/database'
import { makeLearner, makePerson } from '@/testing/people'
import { addMentor, createCohort, joinCohort, leaveCohort } from './commands'
import { listMentoredCohorts, listMyCohorts } from './data'
import { findCohortByCode } from './joining/codes.data'
import { removeMentor } from './members/commands'

setUpDatabase()

const aMentor = (name = 'Marek') => makePerson(name, { isMentor: true })

describe('a cohort', () => {
  test('is made by a mentor, who mentors it, with a code of its own', async () => {
    const mentor = await aMentor()
    const cohort = await createCohort(mentor, { name: 'Spring' })
    expect(cohort).toMatchObject({ name: 'Spring', promisedHours: 16 })
    expect(cohort.joinCode).toMatch(new RegExp(`^[${JOIN_ALPHABET}]{10}$`))
    expect((await listMentoredCohorts(mentor)).cohorts).toEqual([
      { ...cohort, roadmapId: expect.any(String), joinCodeExpires: null, learners: 0, mentors: 1, waiting: 0 },
    ])
  })

  test('is made once for each key of its mentor, however often it is sent', async () => {
    const [mentor, other] = [await aMentor(), await aMentor('Olga')]
    const send = (name = 'Spring') => createCohort(mentor, { name }, 'key-00001')
    const [cohort, again] = await Promise.all([send(), send()])
    expect(again).toEqual(cohort)
    expect(await send()).toEqual(cohort)
    await createCohort(other, { name: 'Spring' }, 'key-00001')
    expect((await listMentoredCohorts(mentor)).cohorts).toHaveLength(1)
    expect((await listMentoredCohorts(other)).cohorts).toHaveLength(1)
    expect(await db().auditEntry.count({ where: { action: 'cohort-made', actorId: mentor.id } })).toBe(1)

    // In the zone that was the mentor's when it was made.
    expect(await createCohort({ ...mentor, timeZone: 'Asia/Tokyo' }, { name: 'Spring' }, 'key-00001')).toEqual(cohort)
    const withPace = () => createCohort(mentor, { name: 'Spring', weeklyHours: 9 }, 'key-00001')
    for (const other of [() => send('Summer'), withPace])
      await expect(other()).rejects.toMatchObject({ code: 'key-reused' })
    await addMentor(mentor, cohort.id, other.email)
    await removeMentor(other, cohort.id, mentor.id, onDeparture)
    // A person who no longer mentors there must not get its present code.
    await expect(send()).rejects.toMatchObject({ code: 'key-reused' })
  })

  test('is listed by name, a page at a time, for its mentor and for admins, and an id of another’s leads nowhere', async () => {
    const [mentor, other, admin] = [await aMentor(), await aMentor('Olga'), await makePerson('Ida', { isAdmin: true })]
    const foreign = await createCohort(other, { name: 'B cohort' })
    for (const name of ['C cohort', 'A cohort', 'B cohort', 'B cohort']) await createCohort(mentor, { name })
    const readAll = async (viewer: typeof mentor, limit: number) => {
      const names: string[] = []
      let cursor: string | undefined
      do {
        const page = await listMentoredCohorts(viewer, { cursor, limit })
        expect(page.cohorts.length).toBeLessThanOrEqual(limit)
        names.push(...page.cohorts.map(({ id, name }) => `${name} ${id}`))
        cursor = page.nextCursor ?? undefined
      } while (cursor)
      return names
    }
    const own = await readAll(mentor, 1)
    expect(own.map((name) => name.slice(0, 8))).toEqual(['A cohort', 'B cohort', 'B cohort', 'C cohort'])
    expect(own).toEqual([...own].sort())
    const all = await readAll(admin, 2)
    expect(all).toEqual([...all].sort())
    expect(all).toEqual(expect.arrayContaining([...own, `B cohort ${foreign.id}`]))
    expect(new Set(all).size).toBe(await db().cohort.count())
    const page = await listMentoredCohorts(mentor, { cursor: foreign.id })
    expect(page.cohorts).toHaveLength(4)
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
    const { id, name, promisedHours, week } = cohort
    expect(await listMyCohorts(learner)).toEqual([{ id, name, promisedHours, week }])
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
    expect((await listMentoredCohorts(mentor)).cohorts).toMatchObject([{ mentors: 3 }])
    for (const id of [cohort.id, 'nonsense']) {
      await expect(addMentor(outsider, id, outsider.email)).rejects.toMatchObject({ code: 'not-found' })
    }
  })

  test('tells a mentor once an hour, however often they are added and removed', async () => {
    const now = new Date('2026-11-24T10:00:00Z')
    const [mentor, second] = [await aMentor(), await aMentor('Olga')]
    const { id } = await createCohort(mentor, { name: 'Spring' }, undefined, now)
    const other = await aMentor('Rui')
    const { joinCode } = await createCohort(other, { name: 'Summer' }, undefined, now)
    for (let time = 0; time < 25; time++) {
      await addMentor(mentor, id, second.email, now)
      await removeMentor(mentor, id, second.id, onDeparture, now)
    }
    expect(await db().notification.count({ where: { userId: second.id } })).toBe(1)
    // Being removed as a mentor does not prevent joining as a learner.
    await joinCohort(second, joinCode, now)
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
    // The refusal does not point an admin to admins.
    const byAdmin = addMentor(await makePerson('Ida', { isAdmin: true }), cohort.id, 'nobody@waymark.test')
    await expect(byAdmin).rejects.toMatchObject({
      fields: [
        { field: 'email', reason: 'No mentor has this address. Invite them as a mentor first, then add them here.' },
      ],
    })
  })

  test('is left with the open reviews withdrawn and the approved kept', async () => {
    const cohort = await createCohort(await aMentor(), { name: 'Spring' })
    const learner = await makeLearner('Ana')
    const neighbour = await makeLearner('Ben')
    for (const person of [learner, neighbour]) await joinCohort(person, cohort.joinCode)
    const states = ['waiting', 'claimed', 'changes-requested', 'approved']
    await seedReviews(cohort.id, learner.id, states)
    await seedReviews(cohort.id, neighbour.id, ['waiting'])
    await leaveCohort(learner, cohort.id, onDeparture)
    const getState = async (userId: string) =>
      (await db().review.findMany({ where: { learnerId: userId }, orderBy: { dueAt: 'asc' } })).map(
        ({ state, version }) => `${state} ${version}`,
      )
    expect(await getState(learner.id)).toEqual(['withdrawn 2', 'withdrawn 2', 'withdrawn 2', 'approved 1'])
    expect(await getState(neighbour.id)).toEqual(['waiting 1'])
    expect(await listMyCohorts(learner)).toEqual([])
    await expect(leaveCohort(learner, cohort.id, onDeparture)).rejects.toMatchObject({ code: 'not-found' })
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
