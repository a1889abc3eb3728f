import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { savePlan } from '@/lib/learning/plans/commands'
import { setProgress } from '@/lib/learning/progress/commands'
import { createCohort, joinCohort } from '@/lib/mentoring/cohorts/commands'
import { askForDeletion } from '@/lib/operations/privacy/deletion/commands'
import { MAX_HANDLES_PER_PERSON, setPublicProfile } from '@/lib/operations/profiles/commands'
import { findPublicProfile } from '@/lib/operations/profiles/data'
import { firstVerificationHooks } from '@/lib/operations/profiles/first-verification.commands'
import { confirmAddress } from '@/lib/people/accounts/address/commands'
import { setPassword } from '@/lib/people/accounts/commands'
import { setMailPreferences } from '@/lib/people/notifications/mail-preferences/commands'
import { createEmailToken } from '@/lib/platform/auth/email-token'
import { type Viewer, type Visitor, visitor } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makePerson, samplePlan, signedIn } from '@/testing/people'
import { signInByLink } from '../commands'
import { resetPassword } from '../password-reset.commands'

setUpDatabase()

const handles = ['trap-one', 'trap-two', 'trap-three', 'trap-four', 'trap-five']
const at = (minutes: number) => new Date(Date.now() + minutes * 60_000)

/** Makes an account with another person's address, set up by a stranger for its owner to find. */
async function plantAccount(): Promise<Viewer> {
  const mentor = await makePerson('Marek', { isMentor: true })
  const cohort = await createCohort(mentor, { name: 'Spring', promisedHours: 16, timeZone: 'UTC' })
  const eve = await signedIn(await makePerson('Eve Rude Words', { isVerified: false }))
  await savePlan(eve, samplePlan)
  for (const handle of handles) await setPublicProfile(eve, { handle, isOn: true })
  await joinCohort(eve, cohort.joinCode)
  await setProgress(eve, 'http', { status: 'done' }, 'a-tick-of-eve')
  await setMailPreferences(eve, { verdict: 'never' })
  await askForDeletion(eve, {})
  return eve
}

const toLink = ({ id: userId, email }: Viewer, purpose: 'sign-in' | 'reset' | 'verify') =>
  createEmailToken({ purpose, email, userId })
const byLink = async (eve: Viewer, who: Visitor = visitor) =>
  signInByLink({ token: await toLink(eve, 'sign-in') }, async () => who, firstVerificationHooks)
const byReset = async (eve: Viewer, who: Visitor = visitor) =>
  resetPassword(who, { token: await toLink(eve, 'reset'), password: 'a river in may' }, firstVerificationHooks)

const getPerson = ({ id }: Viewer) =>
  db().user.findUniqueOrThrow({
    where: { id },
    include: {
      learner: { include: { publicProfile: true, progress: true } },
      memberships: true,
      mailPreferences: true,
      accounts: true,
    },
  })

beforeEach(async () => {
  await db().publicProfile.deleteMany()
  await db().takenHandle.deleteMany()
  await db().user.deleteMany()
  await db().mail.deleteMany()
})

describe.each([
  ['a link that signs in', byLink],
  ['a reset by mail', byReset],
] as const)('the owner of an address who comes by %s', (_way, come) => {
  test('finds nothing of what was set up in their name before that', async () => {
    const eve = await plantAccount()
    await come(eve)
    const person = await getPerson(eve)
    expect(person).toMatchObject({ deletesAt: null, memberships: [], mailPreferences: [] })
    expect(person.name).toBe(eve.email.slice(0, eve.email.lastIndexOf('@')))
    expect(person.emailVerifiedAt).not.toBeNull()
    expect(person.learner?.publicProfile).toBeNull()
    expect(await findPublicProfile(visitor, 'trap-five')).toBeNull()
    const departures = await db().departure.findMany({ where: { userId: eve.id } })
    expect(departures).toMatchObject([{ role: 'learner', how: 'left' }])
  })

  test('keeps the ticks and the plan', async () => {
    const eve = await plantAccount()
    await come(eve)
    const { learner } = await getPerson(eve)
    expect(learner?.weeklyHours).toBe(samplePlan.weeklyHours)
    expect(learner?.progress).toMatchObject([{ status: 'done' }])
  })

  test('has handles to choose from: of the old ones, only the last can be theirs again', async () => {
    const eve = await plantAccount()
    await come(eve)
    for (const handle of ['trap-five', 'mine-one', 'mine-two', 'mine-three', 'mine-four']) {
      await setPublicProfile(eve, { handle })
    }
    expect(await db().takenHandle.count({ where: { userId: eve.id } })).toBe(MAX_HANDLES_PER_PERSON)
    await expect(setPublicProfile(eve, { handle: 'trap-one' })).rejects.toMatchObject({ code: 'invalid' })
    const other = await makePerson('Otto')
    await savePlan(other, samplePlan)
    for (const handle of ['trap-one', 'trap-five']) {
      await expect(setPublicProfile(other, { handle })).rejects.toMatchObject({ code: 'invalid' })
    }
  })

  test('is told by mail what is gone and what stayed, in no word of the stranger’s', async () => {
    const eve = await plantAccount()
    await come(eve)
    const mail = await db().mail.findFirstOrThrow({ where: { key: { startsWith: 'address-proved:' } } })
    expect(mail).toMatchObject({ to: eve.email, userId: eve.id, subject: 'We reset your Waymark account' })
    for (const words of ['public profile', '1 cohort', 'deletion', 'name', 'mail settings', 'ticks']) {
      expect(mail.text).toContain(words)
    }
    expect(mail.text).not.toContain('Rude')
    expect(mail.text).not.toContain('token=')
  })

  test('leaves a line of how much it was, without a name', async () => {
    const eve = await plantAccount()
    await come(eve)
    const line = await db().auditEntry.findFirstOrThrow({ where: { action: 'address-proved', subjectId: eve.id } })
    expect(JSON.parse(line.detail)).toMatchObject({ profile: true, cohorts: 1, deletion: true })
  })

  test('keeps everything in a browser that is signed in to this very account', async () => {
    const hana = await plantAccount()
    await setPassword(hana, { password: 'a lake in june' })
    await come(hana, hana)
    const person = await getPerson(hana)
    expect(person).toMatchObject({ name: hana.name, memberships: [{ role: 'learner' }], accounts: [{}] })
    expect(person.mailPreferences).toHaveLength(1)
    expect([person.emailVerifiedAt, person.deletesAt]).not.toContain(null)
    expect(person.learner?.publicProfile).toMatchObject({ handle: 'trap-five', isOn: true })
    expect(await db().mail.count({ where: { key: { startsWith: 'address-proved:' } } })).toBe(0)
    const actions = await db().auditEntry.findMany({ where: { subjectId: hana.id }, select: { action: true } })
    expect(actions).toContainEqual({ action: 'address-confirmed' })
  })

  test.each([
    ['signed in to another account', async () => signedIn(await makePerson('Otto'))],
    ['with a session that has ended', async (eve: Viewer) => ended(eve)],
    ['with half a sign-in', async (eve: Viewer) => halfway(eve)],
    [
      'that claims the session of another',
      async ({ id }: Viewer) => ({ ...(await signedIn(await makePerson('O'))), id }),
    ],
  ])('finds it reset in a browser %s', async (_where, browserOf) => {
    const eve = await plantAccount()
    await come(eve, await browserOf(eve))
    const person = await getPerson(eve)
    expect(person).toMatchObject({ memberships: [], learner: { publicProfile: null } })
    expect(person.name).not.toBe(eve.name)
  })
})

async function ended(viewer: Viewer) {
  await db().session.deleteMany({ where: { id: viewer.sessionId } })
  return viewer
}

async function halfway(viewer: Viewer) {
  await db().session.update({ where: { id: viewer.sessionId }, data: { awaitsSecondFactor: true } })
  return viewer
}

test('a deletion that is due already is carried out: files may be gone by then', async () => {
  const eve = await plantAccount()
  await db().user.update({ where: { id: eve.id }, data: { deletesAt: at(-1) } })
  await byLink(eve)
  expect((await getPerson(eve)).deletesAt).not.toBeNull()
})

test('a learner who confirms from within the account keeps everything, and is told of nothing', async () => {
  const ana = await plantAccount()
  await confirmAddress(ana, await toLink(ana, 'verify'))
  const person = await getPerson(ana)
  expect(person).toMatchObject({ name: ana.name, memberships: [{ role: 'learner' }] })
  expect(person.deletesAt).not.toBeNull()
  expect(person.learner?.publicProfile).toMatchObject({ handle: 'trap-five', isOn: true })
  await byLink(ana)
  expect((await getPerson(ana)).learner?.publicProfile).toMatchObject({ handle: 'trap-five', isOn: true })
  expect(await db().mail.count({ where: { key: { startsWith: 'address-proved:' } } })).toBe(0)
})

test('who comes to an account with nothing in it but its address is told of nothing', async () => {
  const email = 'new@example.org'
  const { id } = await db().user.create({ data: { name: 'new', email } })
  await signInByLink(
    { token: await createEmailToken({ purpose: 'sign-in', email, userId: id }) },
    async () => visitor,
    firstVerificationHooks,
  )
  expect(await db().mail.count()).toBe(0)
})
