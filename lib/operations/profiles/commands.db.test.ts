import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { carryOutDeletions } from '@/lib/operations/privacy/deletion/carrying-out.commands'
import { operator, visitor } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makeLearner, makePerson } from '@/testing/people'
import { MAX_HANDLES_PER_PERSON, setPublicProfile } from './commands'
import { findOwnProfile, findPublicProfile, getProfileSettings, listListedHandles } from './data'
import { switchedOff } from './profile'

setUpDatabase()
beforeEach(async () => {
  await db().rateLimiterFlexible.deleteMany()
})

let count = 0
const fresh = () => `handle-${++count}`
const nameAt = async (handle: string) => (await findPublicProfile(visitor, handle))?.facts.name ?? null

describe('a public profile', () => {
  test('is off until its learner switches it on, and gone the moment they switch it off', async () => {
    const ana = await makeLearner('Ana')
    const handle = fresh()
    expect(await getProfileSettings(ana)).toEqual(switchedOff)
    await setPublicProfile(ana, { handle, isOn: true })
    expect(await nameAt(handle)).toBe('Ana')
    expect(await nameAt(handle.toUpperCase())).toBe('Ana')
    await setPublicProfile(ana, { isOn: false })
    expect(await nameAt(handle)).toBeNull()
    expect((await findOwnProfile(ana, new Date()))?.settings).toEqual({ ...switchedOff, handle })
  })

  test('asked for twice is there once', async () => {
    const ana = await makeLearner('Ana')
    const input = { handle: fresh(), isOn: true, showsDays: true }
    await Promise.all([setPublicProfile(ana, input), setPublicProfile(ana, input)])
    await setPublicProfile(ana, input)
    expect(await db().publicProfile.count({ where: { learnerId: ana.id } })).toBe(1)
    expect(await db().takenHandle.count({ where: { userId: ana.id } })).toBe(1)
  })

  test('is not brought back by a page that was opened before it was switched off', async () => {
    const ana = await makeLearner('Ana')
    const handle = fresh()
    await setPublicProfile(ana, { handle, isOn: true })
    await setPublicProfile(ana, { isOn: false })
    await setPublicProfile(ana, { showsWork: true })
    expect(await nameAt(handle)).toBeNull()
  })

  test('needs a plan, and a handle before anything else', async () => {
    const person = await makePerson('Planless')
    await expect(setPublicProfile(person, { handle: fresh(), isOn: true })).rejects.toMatchObject({ code: 'not-found' })
    await expect(getProfileSettings(person)).rejects.toMatchObject({ code: 'not-found' })
    const ana = await makeLearner('Ana')
    await expect(setPublicProfile(ana, { isOn: true })).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ field: 'handle' }],
    })
    expect(await db().publicProfile.count({ where: { learnerId: ana.id } })).toBe(0)
  })

  test('stands in the sitemap only when its learner allows it', async () => {
    const [ana, ben] = [await makeLearner('Ana'), await makeLearner('Ben')]
    const [quiet, listed] = [fresh(), fresh()]
    await setPublicProfile(ana, { handle: quiet, isOn: true })
    await setPublicProfile(ben, { handle: listed, isOn: true, isListed: true })
    const handles = await listListedHandles(visitor)
    expect(handles).toContain(listed)
    expect(handles).not.toContain(quiet)
  })
})

describe('a handle', () => {
  test('that two learners claim at once is one’s, and the other is told so beside the field', async () => {
    for (let round = 0; round < 5; round++) {
      const people = await Promise.all(['Ana', 'Ben', 'Cleo'].map((name) => makeLearner(name)))
      const handle = fresh()
      const outcomes = await Promise.allSettled(people.map((one) => setPublicProfile(one, { handle, isOn: true })))
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      for (const outcome of outcomes) {
        if (outcome.status === 'rejected') expect(outcome.reason.fields).toMatchObject([{ field: 'handle' }])
      }
      const owner = await db().takenHandle.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
      expect(await db().publicProfile.findMany({ where: { handle } })).toMatchObject([{ learnerId: owner.userId }])
    }
  })

  test('is nobody else’s after it was switched off or given up, and its first owner can have it back', async () => {
    const [ana, ben] = [await makeLearner('Ana'), await makeLearner('Ben')]
    const [first, second] = [fresh(), fresh()]
    await setPublicProfile(ana, { handle: first, isOn: true })
    await setPublicProfile(ana, { isOn: false })
    await expect(setPublicProfile(ben, { handle: first, isOn: true })).rejects.toMatchObject({ code: 'invalid' })
    await setPublicProfile(ana, { handle: second, isOn: true })
    expect(await nameAt(first)).toBeNull()
    await expect(setPublicProfile(ben, { handle: first, isOn: true })).rejects.toMatchObject({ code: 'invalid' })
    expect(await db().publicProfile.count({ where: { learnerId: ben.id } })).toBe(0)
    await setPublicProfile(ana, { handle: first })
    expect(await nameAt(first)).toBe('Ana')
    expect(await nameAt(second)).toBeNull()
  })

  test('outlives a deleted account as a fingerprint that names nobody and that nobody can take', async () => {
    const [ana, ben] = [await makeLearner('Ana'), await makeLearner('Ben')]
    const handle = fresh()
    await setPublicProfile(ana, { handle, isOn: true })
    await db().user.update({ where: { id: ana.id }, data: { deletesAt: new Date(0) } })
    expect(await nameAt(handle)).toBeNull()
    await carryOutDeletions(operator, new Date())
    expect(await nameAt(handle)).toBeNull()
    expect(await db().publicProfile.count({ where: { handle } })).toBe(0)
    const left = await db().takenHandle.findMany({ where: { userId: null } })
    expect(left).toHaveLength(1)
    expect(JSON.stringify(left)).not.toContain(handle)
    await expect(setPublicProfile(ben, { handle, isOn: true })).rejects.toMatchObject({ code: 'invalid' })
  })

  test('is the last one of somebody who took many', async () => {
    const ana = await makeLearner('Ana')
    const handles = Array.from({ length: MAX_HANDLES_PER_PERSON }, fresh)
    for (const handle of handles) await setPublicProfile(ana, { handle, isOn: true })
    const more = fresh()
    await expect(setPublicProfile(ana, { handle: more })).rejects.toMatchObject({ fields: [{ field: 'handle' }] })
    expect(await nameAt(handles.at(-1) ?? '')).toBe('Ana')
    // The refused handle was not stored: others can take it.
    await setPublicProfile(await makeLearner('Ben'), { handle: more, isOn: true })
    await setPublicProfile(ana, { handle: handles[0] })
    expect(await nameAt(handles[0] ?? '')).toBe('Ana')
  })
})
