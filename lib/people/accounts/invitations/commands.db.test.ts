import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { onMentorRemoved } from '@/lib/mentoring/learners/mentees/event-hooks.commands'
import { viewerFrom } from '@/lib/platform/auth/make-viewer'
import { type Viewer, visitor } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { setDisabled } from '../administration.commands'
import { setRoles } from '../roles/commands'
import { acceptInvitation as accept, invitePerson, revokePersonInvitation } from './commands'
import { findInvitation, listPersonInvitations } from './data'
import type { InvitedRole } from './person-invitation'
import { personInvitationSchema } from './schema'

setUpDatabase()

const now = new Date('2027-03-01T09:00:00Z')
const later = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60 * 1000)
const notFound = { code: 'not-found' }
const anAdmin = (name = 'Ida') => makePerson(name, { isAdmin: true })
const getPerson = ({ id }: Viewer) => db().user.findUniqueOrThrow({ where: { id } })
/** Accepts without places in cohorts: `lib/mentoring/roster` tests those. */
const acceptInvitation = (viewer: Viewer, code: string, at: Date) =>
  accept(viewer, code, async () => ({ isMentor: false }), at)
let count = 0
const anAddress = () => `guest.${++count}@example.org`

/** Returns the code in the newest mail to an address. */
async function codeFor(email: string): Promise<string> {
  const mail = await db().mail.findFirstOrThrow({ where: { to: email }, orderBy: { createdAt: 'desc' } })
  return /\/invitations\/(\S+)/.exec(mail.text)?.[1] ?? ''
}

async function anInvitation(role: InvitedRole, at = now) {
  const [admin, guest] = [await anAdmin(), await makePerson('Guest', { isVerified: false })]
  const { id } = await invitePerson(admin, { email: guest.email, role }, at)
  return { admin, guest, id, code: await codeFor(guest.email) }
}

describe('an invitation', () => {
  test.each([
    ['learner', { isMentor: false, isAdmin: false }],
    ['mentor', { isMentor: true, isAdmin: false }],
    ['admin', { isMentor: false, isAdmin: true }],
  ] as const)('as %s gives the role to whom it was sent, and shows that mail reaches them', async (role, roles) => {
    const { admin, guest, id, code } = await anInvitation(role)
    expect(await findInvitation(visitor, code, '192.0.2.1', now)).toMatchObject({ email: guest.email, role, by: 'Ida' })
    expect(await acceptInvitation(guest, code.toUpperCase(), later(13))).toBe(role)
    expect(await acceptInvitation(guest, code, later(13))).toBe(role)
    expect(await getPerson(guest)).toMatchObject({ ...roles, emailVerifiedAt: later(13) })
    expect(await findInvitation(visitor, code, '192.0.2.1', later(13))).toBeNull()
    const lines = await db().auditEntry.findMany({ where: { actorId: guest.id } })
    expect(lines).toMatchObject([{ action: 'invitation-accepted', subjectId: admin.id }])
    expect(JSON.parse(lines[0]?.detail ?? '')).toEqual({ role, invitation: id })
  })

  test('with a role signs out on other devices, as a learner on none', async () => {
    for (const [role, left] of [
      ['learner', 2],
      ['mentor', 1],
    ] as const) {
      const { guest, code } = await anInvitation(role)
      const sessions = [1, 2].map(() =>
        db().session.create({ data: { userId: guest.id, expiresAt: new Date('2099-01-01') } }),
      )
      const [here] = await Promise.all(sessions)
      await acceptInvitation(viewerFrom({ ...guest, sessionId: here?.id ?? '' }), code, now)
      expect(await db().session.count({ where: { userId: guest.id } })).toBe(left)
      expect(await db().session.count({ where: { id: here?.id } })).toBe(1)
    }
  })

  test('is for one address: with another nobody accepts it, and it is not used up', async () => {
    const { guest, code } = await anInvitation('admin')
    const eve = await makePerson('Eve', { isVerified: false })
    await expect(acceptInvitation(eve, code, now)).rejects.toMatchObject({ code: 'conflict' })
    expect(await getPerson(eve)).toMatchObject({ isAdmin: false, emailVerifiedAt: null })
    await acceptInvitation(guest, code, now)
    await expect(acceptInvitation(eve, code, now)).rejects.toMatchObject(notFound)
  })

  test('is dead after 14 days, once withdrawn, and once another replaced it', async () => {
    const old = await anInvitation('mentor')
    await expect(acceptInvitation(old.guest, old.code, later(14))).rejects.toMatchObject(notFound)
    await revokePersonInvitation(old.admin, old.id, now)
    await revokePersonInvitation(old.admin, old.id, now)
    await expect(acceptInvitation(old.guest, old.code, now)).rejects.toMatchObject(notFound)
    const again = await anInvitation('mentor')
    await invitePerson(again.admin, { email: again.guest.email, role: 'learner' }, later(1))
    await expect(acceptInvitation(again.guest, again.code, later(1))).rejects.toMatchObject(notFound)
    await acceptInvitation(again.guest, await codeFor(again.guest.email), later(1))
    expect(await getPerson(again.guest)).toMatchObject({ isMentor: false })
    const accepted = await db().personInvitation.findFirstOrThrow({
      where: { acceptedAt: { not: null }, role: 'learner', email: again.guest.email },
    })
    await expect(revokePersonInvitation(again.admin, accepted.id)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('is worth nothing once its sender is no admin, or cannot sign in', async () => {
    const boss = await anAdmin('Boss')
    for (const end of [
      (id: string) => setRoles(boss, id, { isAdmin: false }, onMentorRemoved),
      (id: string) => setDisabled(boss, id, true, onMentorRemoved),
    ]) {
      const { admin, guest, id, code } = await anInvitation('admin')
      await end(admin.id)
      expect(await findInvitation(guest, code, '', now)).toBeNull()
      await expect(acceptInvitation(guest, code, now)).rejects.toMatchObject(notFound)
      const { invitations } = await listPersonInvitations(boss, {}, now)
      expect(invitations.find((one) => one.id === id)?.state).toBe('withdrawn')
    }
  })

  test('that two devices accept at once is accepted once', async () => {
    const { guest, code } = await anInvitation('mentor')
    await Promise.all([acceptInvitation(guest, code, now), acceptInvitation(guest, code, now)])
    expect(await db().auditEntry.count({ where: { actorId: guest.id, action: 'invitation-accepted' } })).toBe(1)
  })
})

describe('inviting', () => {
  test('writes the same mail and gives the same answer, whether the address has an account or not', async () => {
    const admin = await anAdmin()
    const [known, unknown] = [(await makePerson('Known')).email, anAddress()]
    const answers = []
    for (const email of [known, unknown]) {
      answers.push(Object.keys(await invitePerson(admin, { email, role: 'mentor' }, now)))
      const mail = await db().mail.findFirstOrThrow({ where: { to: email } })
      expect(mail).toMatchObject({ userId: null, subject: 'Ida has invited you to join Waymark as a mentor' })
      answers.push([mail.text.replace(/invitations\/\S+/, '')])
    }
    expect(answers.slice(0, 2)).toEqual(answers.slice(2))
  })

  test.each([
    ['a learner', {}],
    ['a mentor', { isMentor: true }],
  ])('is not for %s', async (_who, role) => {
    const { id } = await anInvitation('learner')
    const viewer = await makePerson('Olga', role)
    await expect(invitePerson(viewer, { email: anAddress(), role: 'admin' })).rejects.toMatchObject(notFound)
    await expect(revokePersonInvitation(viewer, id)).rejects.toMatchObject(notFound)
    await expect(listPersonInvitations(viewer, {})).rejects.toMatchObject(notFound)
  })

  test('skips an address with a pending invitation to the same role, even when sent twice at once', async () => {
    const [admin, other, email] = [await anAdmin(), await anAdmin('Otto'), anAddress()]
    const [first, second] = await Promise.all(
      [admin, other].map((by) => invitePerson(by, { email, role: 'mentor' }, now)),
    )
    expect([first?.isNew, second?.isNew].sort()).toEqual([false, true])
    expect(first?.id).toBe(second?.id)
    const code = await codeFor(email)
    const invited = { email, role: 'mentor' } as const
    expect(await invitePerson(admin, invited, later(1))).toEqual({ id: first?.id, isNew: false })
    expect(await db().mail.count({ where: { to: email } })).toBe(1)
    expect(await findInvitation(visitor, code, '192.0.2.1', later(1))).not.toBeNull()
    expect(await invitePerson(admin, { ...invited, again: true }, later(1))).toMatchObject({ isNew: true })
    expect(await invitePerson(admin, { email, role: 'learner' }, later(2))).toMatchObject({ isNew: true })
    const { invitations } = await listPersonInvitations(admin, { limit: 200 }, later(2))
    expect(invitations.filter((one) => one.email === email)).toMatchObject([{ role: 'learner', state: 'waiting' }])
    // An invalid one blocks no new invitation.
    expect(await invitePerson(admin, { email, role: 'learner' }, later(17))).toMatchObject({ isNew: true })
  })

  test('somebody four times within a day is refused, and so is a code that the database does not keep', async () => {
    const [admin, email] = [await anAdmin(), anAddress()]
    const invited = { email, role: 'learner', again: true } as const
    for (let n = 0; n < 3; n++) await invitePerson(admin, invited, now)
    const refusal = { code: 'invalid', fields: [{ field: 'email' }] }
    await expect(invitePerson(admin, invited, now)).rejects.toMatchObject(refusal)
    await invitePerson(admin, invited, later(1.1))
    const rows = await db().personInvitation.findMany({ where: { email } })
    expect(JSON.stringify(rows)).not.toContain(await codeFor(email))
  })

  test('reads addresses in lower case and knows three roles', () => {
    expect(personInvitationSchema.parse({ email: ' Ana@Example.ORG', role: 'mentor' }).email).toBe('ana@example.org')
    expect(personInvitationSchema.safeParse({ email: 'ana@example.org', role: 'owner' }).success).toBe(false)
  })

  test('is listed page by page, each once, also those of the same moment', async () => {
    const admin = await anAdmin()
    for (let n = 0; n < 5; n++) await invitePerson(admin, { email: anAddress(), role: 'learner' }, later(30))
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await listPersonInvitations(admin, { cursor, limit: 2 }, later(30))
      seen.push(...page.invitations.map(({ id }) => id))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(new Set(seen).size).toBe(seen.length)
    // All but those that another to the same address has replaced.
    const rows = await db().personInvitation.findMany()
    const isNewest = (row: (typeof rows)[number]) =>
      rows.every(({ email, createdAt }) => email !== row.email || createdAt <= row.createdAt)
    const current = rows.filter((row) => !row.revokedAt || isNewest(row))
    expect(current.length).toBeLessThan(rows.length)
    expect([...seen].sort()).toEqual(current.map(({ id }) => id).sort())
  })
})

describe('who tries links', () => {
  test.each(['a visitor', 'a person'])('%s has ten wrong ones an hour, and right ones are free', async (who) => {
    const { code } = await anInvitation('learner')
    const looking = who === 'a visitor' ? visitor : await makePerson('Eve')
    const address = `address of ${who}`
    const look = (text: string, from = address) => findInvitation(looking, text, from, now)
    for (let n = 0; n < 12; n++) expect(await look(code)).not.toBeNull()
    for (let n = 0; n < 10; n++) expect(await look(`wrong${n}`)).toBeNull()
    await expect(look(code)).rejects.toMatchObject({ code: 'too-many' })
    expect(await findInvitation(visitor, code, 'somewhere else', now)).not.toBeNull()
  })
})
