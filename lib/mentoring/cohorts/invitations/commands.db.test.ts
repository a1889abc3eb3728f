import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { onDeparture } from '@/lib/mentoring/learners/mentees/event-hooks.commands'
import { setUpDatabase } from '@/testing/database'
import { makeLearner, makePerson } from '@/testing/people'
import { addMentor, createCohort, joinCohort, leaveCohort } from '../commands'
import { listMyCohorts } from '../data'
import { findCohortByCode } from '../joining/codes.data'
import { revokeJoinCode } from '../joining/join-link.commands'
import { removeLearner } from '../members/commands'
import { invitationsSchema } from '../schema'
import { inviteByMail, withdrawInvitation } from './commands'
import { listInvitations } from './data'

setUpDatabase()

const now = new Date('2026-11-24T10:00:00Z')
const later = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60 * 1000)
const aMentor = (name = 'Marek') => makePerson(name, { isMentor: true })
let cohorts = 0
async function aCohort() {
  const mentor = await aMentor()
  const cohort = await createCohort(mentor, { name: `Spring ${++cohorts}` }, undefined, now)
  return { mentor, cohort }
}
const invite = (mentor: Awaited<ReturnType<typeof aMentor>>, id: string, email: string, at = now) =>
  inviteByMail(mentor, id, { emails: [email] }, at)
const inviteAgain = (mentor: Awaited<ReturnType<typeof aMentor>>, id: string, email: string, at = now) =>
  inviteByMail(mentor, id, { emails: [email], again: true }, at)
/** Returns the code in the newest mail to an address. */
async function codeFor(email: string) {
  const mail = await db().mail.findFirstOrThrow({ where: { to: email }, orderBy: { createdAt: 'desc' } })
  return /\/cohorts\/join\/(\S+)/.exec(mail.text)?.[1] ?? ''
}
const missing = { code: 'not-found', message: 'The cohort was not found.' }
const address = (name: string) => `${name}.${crypto.randomUUID().slice(0, 8)}@waymark.test`

describe('an invitation by mail', () => {
  test('goes out with a code of its own, of which only the hash is kept beside the address', async () => {
    const { mentor, cohort } = await aCohort()
    const [ana, ben] = [address('ana'), address('ben')]
    expect(await inviteByMail(mentor, cohort.id, { emails: [ana, ben, ana] }, now)).toEqual({
      sent: 2,
      alreadyInvited: [],
    })
    const rows = await db().invitation.findMany({ where: { cohortId: cohort.id } })
    const codes = [await codeFor(ana), await codeFor(ben)]
    expect(new Set(codes).size).toBe(2)
    for (const { id, codeHash, email, expiresAt } of rows) {
      expect(codes).not.toContain(codeHash)
      expect(expiresAt).toEqual(later(14))
      const mail = await db().mail.findUniqueOrThrow({ where: { key: `invitation:${id}` } })
      expect(mail).toMatchObject({ to: email, userId: null, nextAttemptAt: now })
      expect(mail.subject).toBe(`Marek invited you to join ${cohort.name}`)
      expect(mail.text).toContain('within 2 working days')
    }
    expect((await listInvitations(mentor, cohort.id, now)).map(({ email, state }) => [email, state]).sort()).toEqual([
      [ana, 'waiting'],
      [ben, 'waiting'],
    ])
  })

  test('says the same to its sender whether or not the address has an account', async () => {
    const { mentor, cohort } = await aCohort()
    const learner = await makeLearner('Ana')
    const answers = [await invite(mentor, cohort.id, learner.email), await invite(mentor, cohort.id, address('nobody'))]
    expect(answers[0]).toEqual(answers[1])
    const rows = await listInvitations(mentor, cohort.id, now)
    expect(rows.map((row) => Object.keys(row).sort())).toEqual([
      ['email', 'expiresAt', 'id', 'sentAt', 'state'],
      ['email', 'expiresAt', 'id', 'sentAt', 'state'],
    ])
  })

  test('lets in whoever opens it signed in, also without a join link, and never shows whom it was sent to', async () => {
    const { mentor, cohort } = await aCohort()
    await revokeJoinCode(mentor, cohort.id)
    const ana = address('ana')
    await invite(mentor, cohort.id, ana)
    const code = await codeFor(ana)
    const ben = await makeLearner('Ben')
    const seen = await findCohortByCode(ben, code, later(1))
    expect(seen).toMatchObject({ id: cohort.id, role: null })
    expect(JSON.stringify(seen)).not.toContain(ana)
    await joinCohort(ben, code.toUpperCase(), later(1))
    expect(await listMyCohorts(ben)).toMatchObject([{ id: cohort.id }])
    expect(await listInvitations(mentor, cohort.id, later(20))).toMatchObject([{ email: ana, state: 'accepted' }])
  })

  test('works once: for others it is like a code that never was, for who used it a second click is harmless', async () => {
    const { mentor, cohort } = await aCohort()
    const ana = address('ana')
    await invite(mentor, cohort.id, ana)
    const code = await codeFor(ana)
    const people = [await makeLearner('Ana'), await makeLearner('Ben'), await makeLearner('Cleo')]
    const outcomes = await Promise.allSettled(people.map((person) => joinCohort(person, code, now)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject(missing)
    }
    const winner = people[outcomes.findIndex(({ status }) => status === 'fulfilled')] ?? mentor
    expect(await joinCohort(winner, code, later(1))).toMatchObject({ id: cohort.id })
    expect(await findCohortByCode(winner, code, later(1))).toMatchObject({ role: 'learner' })
    expect(await findCohortByCode(await makeLearner('Dora'), code, now)).toBeNull()
    await leaveCohort(winner, cohort.id, onDeparture, later(2))
    await expect(joinCohort(winner, code, later(3))).rejects.toMatchObject(missing)
  })

  test('is not used up by a mentor, nor by who is in the cohort already', async () => {
    const { mentor, cohort } = await aCohort()
    const ana = address('ana')
    await invite(mentor, cohort.id, ana)
    const code = await codeFor(ana)
    await expect(joinCohort(mentor, code, now)).rejects.toMatchObject({ code: 'conflict' })
    const ben = await makeLearner('Ben')
    await joinCohort(ben, cohort.joinCode, now)
    await joinCohort(ben, code, now)
    expect(await listInvitations(mentor, cohort.id, now)).toMatchObject([{ state: 'waiting' }])
    await joinCohort(await makeLearner('Ana'), code, now)
  })

  test('is dead after 14 days, and once it is withdrawn', async () => {
    const { mentor, cohort } = await aCohort()
    const [ana, ben] = [address('ana'), address('ben')]
    await inviteByMail(mentor, cohort.id, { emails: [ana, ben] }, now)
    const learner = await makeLearner('Ana')
    await expect(joinCohort(learner, await codeFor(ana), later(14))).rejects.toMatchObject(missing)
    const [row] = (await listInvitations(mentor, cohort.id, now)).filter(({ email }) => email === ben)
    await withdrawInvitation(mentor, cohort.id, row?.id ?? '', now)
    await withdrawInvitation(mentor, cohort.id, row?.id ?? '', later(1))
    await expect(joinCohort(learner, await codeFor(ben), now)).rejects.toMatchObject(missing)
    expect(await findCohortByCode(learner, await codeFor(ben), now)).toBeNull()
    const states = (await listInvitations(mentor, cohort.id, later(14))).map(({ email, state }) => `${email} ${state}`)
    expect(states.sort()).toEqual([`${ana} expired`, `${ben} withdrawn`])
    // A mail that was not sent yet is not sent any more.
    const unsent = await db().mail.findMany({ where: { to: { in: [ana, ben] }, nextAttemptAt: { not: null } } })
    expect(unsent.map(({ to }) => to)).toEqual([ana])
  })

  test('is skipped for an address with a pending invitation, even when sent twice at once', async () => {
    const { mentor, cohort } = await aCohort()
    const olga = await aMentor('Olga')
    await addMentor(mentor, cohort.id, olga.email)
    const [ana, ben] = [address('ana'), address('ben')]
    await Promise.all([invite(mentor, cohort.id, ana), invite(olga, cohort.id, ana)])
    expect(await db().invitation.count({ where: { email: ana } })).toBe(1)
    expect(await db().mail.count({ where: { to: ana } })).toBe(1)
    const code = await codeFor(ana)
    for (let n = 0; n < 5; n++) {
      expect(await invite(mentor, cohort.id, ana, later(1))).toEqual({ sent: 0, alreadyInvited: [ana] })
    }
    expect(await inviteByMail(mentor, cohort.id, { emails: [ana, ben] }, later(1))).toEqual({
      sent: 1,
      alreadyInvited: [ana],
    })
    expect(await db().mail.count({ where: { to: ana } })).toBe(1)
    await joinCohort(await makeLearner('Ana'), code, later(13))
    // After joining or expiry they can be invited again.
    expect(await invite(mentor, cohort.id, ana, later(13))).toMatchObject({ sent: 1 })
    expect(await invite(mentor, cohort.id, ben, later(16))).toMatchObject({ sent: 1 })
  })

  test('replaces the one before when it is sent again', async () => {
    const { mentor, cohort } = await aCohort()
    const ana = address('ana')
    await invite(mentor, cohort.id, ana)
    const old = await codeFor(ana)
    await inviteAgain(mentor, cohort.id, ana, later(1))
    const learner = await makeLearner('Ana')
    await expect(joinCohort(learner, old, later(1))).rejects.toMatchObject(missing)
    expect(await db().mail.count({ where: { to: ana, nextAttemptAt: { not: null } } })).toBe(1)
    const [row, ...others] = await listInvitations(mentor, cohort.id, later(1))
    expect([row, others]).toMatchObject([{ email: ana, state: 'waiting', sentAt: later(1).toISOString() }, []])
    await joinCohort(learner, await codeFor(ana), later(14.5))
    await removeLearner(mentor, cohort.id, learner.id, onDeparture, later(15))
    await invite(mentor, cohort.id, ana, later(15))
    await joinCohort(learner, await codeFor(ana), later(15))
    await expect(withdrawInvitation(mentor, cohort.id, row?.id ?? '')).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('invitations', () => {
  test('are sent, seen and withdrawn by those who run the cohort alone', async () => {
    const { mentor, cohort } = await aCohort()
    const [admin, other] = [await makePerson('Ida', { isAdmin: true }), await aCohort()]
    const learner = await makeLearner('Ana')
    await joinCohort(learner, cohort.joinCode)
    await invite(mentor, cohort.id, address('ben'))
    const [row] = await listInvitations(admin, cohort.id, now)
    const id = row?.id ?? ''
    for (const stranger of [other.mentor, learner]) {
      await expect(invite(stranger, cohort.id, address('cleo'))).rejects.toMatchObject({ code: 'not-found' })
      await expect(listInvitations(stranger, cohort.id)).rejects.toMatchObject({ code: 'not-found' })
      await expect(withdrawInvitation(stranger, cohort.id, id)).rejects.toMatchObject({ code: 'not-found' })
    }
    await expect(withdrawInvitation(other.mentor, other.cohort.id, id)).rejects.toMatchObject({ code: 'not-found' })
    await expect(withdrawInvitation(mentor, cohort.id, 'nonsense')).rejects.toMatchObject({ code: 'not-found' })
    expect(await listInvitations(mentor, cohort.id, now)).toMatchObject([{ id, state: 'waiting' }])
    await withdrawInvitation(admin, cohort.id, id, now)
    expect(await listInvitations(mentor, cohort.id, now)).toMatchObject([{ id, state: 'withdrawn' }])
  })

  test('go to 100 addresses a day of one mentor, all or none, however they are spread', async () => {
    const { mentor, cohort } = await aCohort()
    const elsewhere = await createCohort(mentor, { name: 'Autumn' })
    const many = (n: number) => ({ emails: Array.from({ length: n }, () => address('x')) })
    await inviteByMail(mentor, cohort.id, many(50), now)
    await inviteByMail(mentor, elsewhere.id, many(45), later(0.5))
    const refusal = await inviteByMail(mentor, cohort.id, many(6), later(0.75)).catch((error) => error)
    expect(refusal).toMatchObject({ code: 'too-many', retryAfter: 6 * 60 * 60 })
    expect(await db().invitation.count({ where: { invitedById: mentor.id } })).toBe(95)
    await inviteByMail(mentor, cohort.id, many(5), later(0.75))
    await inviteByMail(mentor, cohort.id, many(50), later(1))
  })

  test('go to one address three times a day at most, whatever the cohort, so that nobody is buried in them', async () => {
    const { mentor, cohort } = await aCohort()
    const elsewhere = await createCohort(mentor, { name: 'Autumn' })
    const ana = address('ana')
    await invite(mentor, cohort.id, ana)
    await invite(mentor, elsewhere.id, ana, later(0.2))
    await inviteAgain(mentor, cohort.id, ana, later(0.4))
    const emails = [address('ben'), ana]
    await expect(inviteByMail(mentor, elsewhere.id, { emails, again: true }, later(0.5))).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ field: 'emails', reason: expect.stringContaining(ana) }],
    })
    expect(await db().mail.count({ where: { to: { in: emails } } })).toBe(3)
    // Mails from others do not count towards this mentor's limit.
    const other = await aCohort()
    await invite(other.mentor, other.cohort.id, ana, later(0.5))
    await inviteAgain(mentor, elsewhere.id, ana, later(1))
  })

  test('wait for 200 people of one cohort at once, and those replaced do not count twice', async () => {
    const { mentor, cohort } = await aCohort()
    const rows = Array.from({ length: 199 }, (_, n) => ({
      cohortId: cohort.id,
      email: `waiting${n}@waymark.test`,
      codeHash: `${cohort.id}-${n}`,
      createdAt: later(-2),
      expiresAt: later(12),
    }))
    await db().invitation.createMany({ data: rows })
    const emails = [address('a'), address('b')]
    await expect(inviteByMail(mentor, cohort.id, { emails }, now)).rejects.toMatchObject({ code: 'conflict' })
    await inviteByMail(mentor, cohort.id, { emails: [emails[0] ?? '', 'waiting7@waymark.test'], again: true }, now)
    const listed = await listInvitations(mentor, cohort.id, now)
    expect(listed.filter(({ state }) => state === 'waiting')).toHaveLength(200)
    await expect(invite(mentor, cohort.id, address('c'))).rejects.toMatchObject({ code: 'conflict' })
    await invite(mentor, cohort.id, address('c'), later(13))
  })

  test.each([[[]], [['nobody']], [['ana@waymark.test\nBcc: b@waymark.test']], [Array(51).fill('ana@waymark.test')]])(
    'are refused for %j',
    (emails) => {
      expect(invitationsSchema.safeParse({ emails }).success).toBe(false)
    },
  )
})
