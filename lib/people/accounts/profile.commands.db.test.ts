import { expect, onTestFinished, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { findSession } from '@/lib/platform/auth/sessions/session-rows'
import { setUpEmptyDatabase } from '@/testing/database'
import { makePerson, signedIn } from '@/testing/people'
import { withdrawPseudoLocale } from '@/testing/pseudo-locale'
import { offerPseudoLocale } from '@/tools/messages/pseudo.mjs'
import { changeProfile } from './profile.commands'
import { profileSchema } from './schema'

setUpEmptyDatabase()

async function getMember(name: string) {
  const viewer = await makePerson(name)
  const cohort = await db().cohort.create({ data: { name: 'Spring', joinCode: viewer.id } })
  const row = {
    userId: viewer.id,
    cohortId: cohort.id,
    role: 'learner',
    sortName: 'before',
    learnerStatsAt: new Date(),
  }
  await db().membership.create({ data: row })
  return viewer
}
const getPerson = (id: string) => db().user.findUniqueOrThrow({ where: { id }, include: { memberships: true } })

test('a new name is what mentors sort by from then on', async () => {
  const [ana, ben] = [await getMember('Ana'), await getMember('Ben')]
  await changeProfile(ana, { name: 'Ána Ribeiro' })
  const { name, timeZone, memberships } = await getPerson(ana.id)
  expect([name, timeZone]).toEqual(['Ána Ribeiro', ana.timeZone])
  expect(memberships).toMatchObject([{ sortName: 'ana ribeiro' }])
  expect(memberships[0]?.learnerStatsAt).not.toBeNull()
  expect(await getPerson(ben.id)).toMatchObject({ name: 'Ben', memberships: [{ sortName: 'before' }] })
})

test('a language is kept and given up again, and goes with the session', async () => {
  const ana = await signedIn(await makePerson('Ana'))
  for (const locale of ['en', null] as const) {
    await changeProfile(ana, { locale })
    expect(await getPerson(ana.id)).toMatchObject({ name: 'Ana', timeZone: ana.timeZone, locale })
    expect((await findSession(ana.sessionId, new Date()))?.person.locale).toBe(locale)
  }
})

test('a language that pages cannot be shown in is refused', () => {
  expect(profileSchema.safeParse({ locale: 'en' }).success).toBe(true)
  expect(profileSchema.safeParse({ locale: 'en-XA' }).success).toBe(false)
  offerPseudoLocale()
  onTestFinished(withdrawPseudoLocale)
  expect(profileSchema.safeParse({ locale: 'en-XA' }).success).toBe(true)
  expect(profileSchema.safeParse({ locale: 'tlh' }).success).toBe(false)
})

test('in another time zone learner stats are recomputed', async () => {
  const ana = await getMember('Ana')
  await changeProfile(ana, { timeZone: 'Asia/Tokyo' })
  expect(await getPerson(ana.id)).toMatchObject({
    name: 'Ana',
    timeZone: 'Asia/Tokyo',
    memberships: [{ sortName: 'before', learnerStatsAt: null }],
  })
})
