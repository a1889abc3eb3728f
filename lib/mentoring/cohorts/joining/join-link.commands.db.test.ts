import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { setProgress } from '@/lib/learning/progress/commands'
import { onDeparture } from '@/lib/mentoring/learners/mentees/event-hooks.commands'
import { setUpDatabase } from '@/testing/database'
import { makeLearner, makePerson } from '@/testing/people'
import { createCohort, joinCohort, leaveCohort } from '../commands'
import { findCohort, listMentoredCohorts, listMyCohorts } from '../data'
import { findCohortByCode } from './codes.data'
import { renewJoinCode, revokeJoinCode } from './join-link.commands'

setUpDatabase()

const now = new Date('2026-11-24T10:00:00Z')
const later = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60 * 1000)
const aMentor = (name = 'Marek') => makePerson(name, { isMentor: true })
async function aCohort() {
  const mentor = await aMentor()
  return { mentor, ...(await createCohort(mentor, { name: 'Spring' }, undefined, now)) }
}
const missing = { code: 'not-found', message: 'The cohort was not found.' }

describe('the join link of a cohort', () => {
  test('is dead once it is renewed, and the new one leads in for as long as it says', async () => {
    const { mentor, id, joinCode: old } = await aCohort()
    const { joinCode, joinCodeExpires } = await renewJoinCode(mentor, id, { days: 7 }, now)
    expect(joinCode).not.toBe(old)
    expect(joinCodeExpires).toBe(later(7).toISOString())
    const [ana, ben] = [await makeLearner('Ana'), await makeLearner('Ben')]
    await expect(joinCohort(ana, old, now)).rejects.toMatchObject(missing)
    expect(await findCohortByCode(ana, joinCode, later(6.9))).toMatchObject({ id, role: null, mentors: ['Marek'] })
    await joinCohort(ana, joinCode, later(6.9))
    await expect(joinCohort(ben, joinCode, later(7))).rejects.toMatchObject(missing)
    expect(await findCohortByCode(ben, joinCode, later(7))).toBeNull()
    expect(await findCohort(mentor, id, later(7))).toMatchObject({ joinCode: null, joinCodeExpires, learners: 1 })
    expect((await listMentoredCohorts(mentor, {}, later(6))).cohorts).toMatchObject([{ joinCode, joinCodeExpires }])
  })

  test('lets nobody in once it is revoked, until there is a new one', async () => {
    const { mentor, id, joinCode } = await aCohort()
    await revokeJoinCode(mentor, id)
    await revokeJoinCode(mentor, id)
    const ana = await makeLearner('Ana')
    for (const code of [joinCode, 'null', '']) {
      await expect(joinCohort(ana, code, now)).rejects.toMatchObject(missing)
    }
    expect(await findCohort(mentor, id)).toMatchObject({ joinCode: null, joinCodeExpires: null })
    const renewed = await renewJoinCode(mentor, id, { days: null }, now)
    await joinCohort(ana, renewed.joinCode, later(3000))
    expect(await listMyCohorts(ana)).toHaveLength(1)
  })

  test('is for its mentors and admins to renew and revoke', async () => {
    const { id, joinCode } = await aCohort()
    const admin = await makePerson('Ida', { isAdmin: true })
    const learner = await makeLearner('Ana')
    await joinCohort(learner, joinCode, now)
    for (const stranger of [await aMentor('Olga'), learner]) {
      await expect(renewJoinCode(stranger, id, { days: 1 })).rejects.toMatchObject({ code: 'not-found' })
      await expect(revokeJoinCode(stranger, id)).rejects.toMatchObject({ code: 'not-found' })
    }
    await expect(revokeJoinCode(admin, 'nonsense')).rejects.toMatchObject({ code: 'not-found' })
    expect(await findCohort(admin, id)).toMatchObject({ joinCode })
    await renewJoinCode(admin, id, { days: 1 }, now)
    await expect(joinCohort(await makeLearner('Ben'), joinCode, now)).rejects.toMatchObject(missing)
  })
})

describe('a learner who joins', () => {
  test('is listed with what they had done before', async () => {
    const { id, joinCode } = await aCohort()
    const lucia = await makeLearner('Lucía O’Neil')
    await setProgress(lucia, 'http', { status: 'done' })
    await joinCohort(lucia, joinCode, now)
    const row = await db().membership.findFirstOrThrow({ where: { cohortId: id, userId: lucia.id } })
    const { lastLearningDay } = await db().learner.findUniqueOrThrow({ where: { id: lucia.id } })
    expect(row).toMatchObject({
      sortName: "lucia o'neil",
      coreDone: 1,
      lastLearningDay,
      joinedAt: now,
      role: 'learner',
    })
    expect(row.coreTotal).toBeGreaterThan(20)
    expect(lastLearningDay).toMatch(/^\d{4}-/)
  })

  test('needs no plan yet', async () => {
    const { id, joinCode } = await aCohort()
    const zoe = await makePerson('Zoe')
    await joinCohort(zoe, joinCode, now)
    const row = await db().membership.findFirstOrThrow({ where: { cohortId: id, userId: zoe.id } })
    expect(row).toMatchObject({ sortName: 'zoe', coreDone: 0, coreTotal: 0, lastLearningDay: '' })
  })

  test('can learn in several cohorts, and come back to one that they left', async () => {
    const [one, other] = [await aCohort(), await aCohort()]
    const ana = await makeLearner('Ana')
    await joinCohort(ana, one.joinCode, now)
    await joinCohort(ana, other.joinCode, now)
    expect(await listMyCohorts(ana)).toHaveLength(2)
    await leaveCohort(ana, one.id, onDeparture, later(1))
    await joinCohort(ana, one.joinCode, later(2))
    expect(await listMyCohorts(ana)).toHaveLength(2)
    const row = await db().membership.findFirstOrThrow({ where: { cohortId: one.id, userId: ana.id } })
    expect(row.joinedAt).toEqual(later(2))
    expect(await db().departure.findMany({ where: { userId: ana.id } })).toMatchObject([
      { cohortId: one.id, role: 'learner', how: 'left', joinedAt: now, leftAt: later(1) },
    ])
  })
})

describe('somebody who tries codes', () => {
  test('has ten wrong ones an hour, on the page and in the call together, and right ones are free', async () => {
    const { id, joinCode } = await aCohort()
    const ana = await makeLearner('Ana')
    for (let n = 0; n < 15; n++) await joinCohort(ana, joinCode, now)
    for (let n = 0; n < 5; n++) {
      expect(await findCohortByCode(ana, joinCode, now)).toMatchObject({ id })
      await expect(joinCohort(ana, `wrong${n}`, now)).rejects.toMatchObject(missing)
      expect(await findCohortByCode(ana, `worse${n}`, now)).toBeNull()
    }
    for (const code of ['wrong', joinCode]) {
      await expect(joinCohort(ana, code, now)).rejects.toMatchObject({
        code: 'too-many',
        retryAfter: expect.any(Number),
      })
      await expect(findCohortByCode(ana, code, now)).rejects.toMatchObject({ code: 'too-many' })
    }
    const { retryAfter } = await joinCohort(ana, joinCode, now).catch((error) => error)
    expect(retryAfter).toBeGreaterThan(3500)
    expect(retryAfter).toBeLessThanOrEqual(3600)
    expect(await findCohortByCode(await makeLearner('Ben'), joinCode, now)).toMatchObject({ id })
  })

  test('makes no more guesses with several accounts at one address, and takes nothing from other addresses', async () => {
    const { id, joinCode } = await aCohort()
    const [here, there] = ['2001:db8:1:2::7', '2001:db8:1:3::7']
    for (const name of ['Ana', 'Ben', 'Cleo']) {
      const person = await makeLearner(name)
      for (let n = 0; n < 5; n++) {
        await expect(joinCohort(person, `wrong${n}`, now, here)).rejects.toMatchObject(missing)
        expect(await findCohortByCode(person, `worse${n}`, now, `2001:db8:1:2:${n}::1`)).toBeNull()
      }
    }
    const dora = await makeLearner('Dora')
    await expect(joinCohort(dora, joinCode, now, here)).rejects.toMatchObject({ code: 'too-many' })
    await expect(findCohortByCode(dora, joinCode, now, here)).rejects.toMatchObject({ code: 'too-many' })
    expect(await findCohortByCode(dora, joinCode, now, there)).toMatchObject({ id })
    await joinCohort(dora, joinCode, now, there)
  })

  test('loses no try by being a mentor of the cohort', async () => {
    const { mentor, joinCode } = await aCohort()
    for (let n = 0; n < 12; n++) {
      await expect(joinCohort(mentor, joinCode, now)).rejects.toMatchObject({ code: 'conflict' })
    }
  })
})
