import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { createCohort } from '@/lib/mentoring/cohorts/commands'
import { onMentorRemoved } from '@/lib/mentoring/learners/mentees/event-hooks.commands'
import { acceptInvitation, invitePerson } from '@/lib/people/accounts/invitations/commands'
import { setRoles } from '@/lib/people/accounts/roles/commands'
import { type Viewer, visitor } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makeLearner, makePerson } from '@/testing/people'
import { importRoster, withdrawRoster } from './commands'
import { listRosters, previewRoster } from './data'
import { placesOnAcceptance } from './places.commands'
import { listInvitedPlaces } from './places.data'
import { toReport } from './report'

setUpDatabase()

const now = new Date('2027-03-01T09:00:00Z')
const later = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60 * 1000)
const notFound = { code: 'not-found' }
let count = 0
const anAdmin = (name = 'Ida') => makePerson(name, { isAdmin: true })
const aName = () => `Cohort ${++count}`
const anAddress = () => `place.${++count}@example.org`
const getPerson = ({ id }: Viewer) => db().user.findUniqueOrThrow({ where: { id } })

const HEAD = 'name,email,role,cohort,external id,git name'
const toBytes = (...rows: string[]) => new TextEncoder().encode([HEAD, ...rows].join('\n'))
const importRows = (admin: Viewer, rows: readonly string[], at = now) => importRoster(admin, toBytes(...rows), at)

async function preview(admin: Viewer, rows: readonly string[], at = now) {
  const { file, planned, batchId } = await previewRoster(admin, toBytes(...rows), at)
  return toReport(file, planned, batchId)
}

/** Counts everything that a roster writes for some addresses. */
async function countRows(emails: readonly string[]) {
  const where = { email: { in: [...emails] } }
  return {
    entries: await db().rosterEntry.count({ where }),
    invitations: await db().personInvitation.count({ where: { ...where, revokedAt: null } }),
    mails: await db().mail.count({ where: { to: { in: [...emails] }, nextAttemptAt: { not: null } } }),
  }
}

async function codeFor(email: string): Promise<string> {
  const mail = await db().mail.findFirstOrThrow({ where: { to: email }, orderBy: { createdAt: 'desc' } })
  return /\/invitations\/(\S+)/.exec(mail.text)?.[1] ?? ''
}

const accept = async (person: Viewer, at = now) =>
  acceptInvitation(person, await codeFor(person.email), await placesOnAcceptance(person), at)
const listMemberships = async ({ id }: Viewer) => {
  const rows = await db().membership.findMany({ where: { userId: id }, include: { cohort: true } })
  return rows.map(({ role, cohort }) => `${role} of ${cohort.name}`).sort()
}

describe('a roster', () => {
  test('invites an address that an unconfirmed account has, and leaves that account alone', async () => {
    const [admin, cohort, email] = [await anAdmin(), aName(), anAddress()]
    const { id: cohortId } = await createCohort(admin, { name: cohort })
    const stranger = await db().user.create({ data: { name: 'Eve', email } })
    await db().membership.create({ data: { cohortId, userId: stranger.id, role: 'learner' } })
    const row = `Ada,${email},learner,${cohort},17,ada-l`
    expect(await preview(admin, [row])).toMatchObject({ counts: { invite: 1, update: 0 } })
    await importRows(admin, [row])
    expect(await countRows([email])).toEqual({ entries: 1, invitations: 1, mails: 1 })
    expect(await db().user.findUniqueOrThrow({ where: { id: stranger.id } })).toMatchObject({ externalId: null })
  })

  test('gives each address one invitation and its places, and the same file again changes nothing', async () => {
    const [admin, one, two] = [await anAdmin(), aName(), aName()]
    const [ada, bo] = [anAddress(), anAddress()]
    const rows = [
      `Ada,${ada},learner,${one},17,ada-l`,
      `Ada,${ada.toUpperCase()},mentor,${two},,`,
      `Ada again,${ada},learner,${one},,`,
      `Bo,${bo},,${one},,`,
    ]
    const said = await preview(admin, rows)
    expect(said).toMatchObject({ counts: { invite: 3, duplicate: 1, error: 0 }, people: 2, newCohorts: [one, two] })
    expect(await countRows([ada, bo])).toEqual({ entries: 0, invitations: 0, mails: 0 })
    expect(await importRows(admin, rows)).toMatchObject({ counts: said.counts, people: 2 })
    expect(await countRows([ada, bo])).toEqual({ entries: 3, invitations: 2, mails: 2 })
    expect(await db().personInvitation.findFirst({ where: { email: ada } })).toMatchObject({ role: 'mentor' })
    const again = await importRows(admin, rows, later(1))
    expect(again).toMatchObject({ roster: null, counts: { invited: 3, duplicate: 1 }, people: 0, newCohorts: [] })
    expect(await countRows([ada, bo])).toEqual({ entries: 3, invitations: 2, mails: 2 })
    expect(await db().cohort.count({ where: { name: { in: [one, two] } } })).toBe(2)
    expect(await db().auditEntry.count({ where: { action: 'roster-applied', actorId: admin.id } })).toBe(1)
  })

  test('gives its places to who proves the address: roles, cohorts, external ID and Git name', async () => {
    const [admin, one, two] = [await anAdmin(), aName(), aName()]
    const mira = await makeLearner('Mira')
    const rows = [`M.,${mira.email},learner,${one},=1+1,mira-git`, `M.,${mira.email},mentor,${two},,`]
    const { roster } = await importRows(admin, rows)
    expect(await listMemberships(mira)).toEqual([])
    expect(await accept(mira)).toBe('mentor')
    expect(await listMemberships(mira)).toEqual([`learner of ${one}`, `mentor of ${two}`])
    expect(await getPerson(mira)).toMatchObject({
      name: 'Mira',
      isMentor: true,
      externalId: '=1+1',
      gitName: 'mira-git',
    })
    expect(await importRows(admin, rows, later(20))).toMatchObject({ counts: { present: 2 }, roster: null })
    const { rosters } = await listRosters(admin, { limit: 200 })
    const imported = rosters.find(({ id }) => id === roster)
    expect(imported).toMatchObject({ by: 'Ida', places: 2, accepted: 2, withdrawn: 0 })
  })

  test('adds an active mentor at once, and updates members', async () => {
    const [admin, mentor, name] = [await anAdmin(), await makePerson('Max', { isMentor: true }), aName()]
    const rows = [`Max,${mentor.email},mentor,${name},5,max`]
    expect(await importRows(admin, rows)).toMatchObject({ counts: { add: 1 } })
    expect(await listMemberships(mentor)).toEqual([`mentor of ${name}`])
    expect(await countRows([mentor.email])).toEqual({ entries: 1, invitations: 0, mails: 0 })
    expect(await importRows(admin, rows)).toMatchObject({ counts: { present: 1 } })
    expect(await importRows(admin, [`Max,${mentor.email},mentor,${name},6,`])).toMatchObject({ counts: { update: 1 } })
    expect(await getPerson(mentor)).toMatchObject({ externalId: '6', gitName: 'max' })
    await db().membership.deleteMany({ where: { userId: mentor.id } })
    expect(await importRows(admin, rows)).toMatchObject({ counts: { left: 1 } })
  })

  test('names each line that it leaves out, and imports the others', async () => {
    const [admin, name, twice, closed] = [await anAdmin(), aName(), aName(), aName()]
    await createCohort(admin, { name })
    for (let n = 0; n < 2; n++) await createCohort(admin, { name: twice })
    const { id } = await createCohort(admin, { name: closed })
    await db().cohort.update({ where: { id }, data: { closedAt: now } })
    const [gone, leaving, good] = [await makePerson('Gone'), await makePerson('Leaving'), anAddress()]
    await db().user.update({ where: { id: gone.id }, data: { disabledAt: now } })
    await db().user.update({ where: { id: leaving.id }, data: { deletesAt: later(7) } })
    const rows = [
      `x,${anAddress()},admin,${name},,`,
      `x,${anAddress()},learner,${twice},,`,
      `x,${anAddress()},learner,${closed},,`,
      `x,${gone.email},learner,${name},,`,
      `x,${leaving.email},learner,${name},,`,
      `x,${good},learner,${name},,`,
      `x,${good},mentor,${name},,`,
    ]
    const report = await importRows(admin, rows)
    expect(report.counts).toMatchObject({ error: 6, invite: 1 })
    const errors = report.lines.filter(({ outcome }) => outcome === 'error')
    expect(errors.map(({ line, field }) => [line, field])).toEqual([
      [2, 'role'],
      [3, 'cohort'],
      [4, 'cohort'],
      [5, 'email'],
      [6, 'email'],
      [8, 'role'],
    ])
    expect(report.lines.slice(0, 6)).toEqual(errors)
    expect(await listMemberships(gone)).toEqual([])
  })

  test('creates no more than twenty cohorts: more are misspelled names', async () => {
    const admin = await anAdmin()
    const rows = Array.from({ length: 22 }, () => `x,${anAddress()},learner,${aName()},,`)
    expect((await preview(admin, rows)).counts).toMatchObject({ invite: 20, error: 2 })
  })

  test('invites again after 14 days, in the same roster', async () => {
    const [admin, email, name] = [await anAdmin(), anAddress(), aName()]
    const rows = [`Ada,${email},learner,${name},,`]
    const first = await importRows(admin, rows)
    expect(await importRows(admin, rows, later(13))).toMatchObject({ counts: { invited: 1 } })
    const again = await importRows(admin, rows, later(14))
    expect(again).toMatchObject({ counts: { again: 1 }, roster: first.roster })
    expect(await countRows([email])).toEqual({ entries: 1, invitations: 1, mails: 1 })
  })

  test('is not counted among single invitations, and replaces one with less', async () => {
    const [admin, name, known] = [await anAdmin(), aName(), anAddress()]
    await invitePerson(admin, { email: known, role: 'learner' }, now)
    const emails = Array.from({ length: 250 }, anAddress)
    const rows = [...emails, known].map((email) => `x,${email},${email === known ? 'mentor' : ''},${name},,`)
    await importRows(admin, rows)
    expect(await countRows([known])).toEqual({ entries: 1, invitations: 1, mails: 1 })
    expect(await countRows(emails)).toEqual({ entries: 250, invitations: 250, mails: 250 })
    expect(await invitePerson(admin, { email: anAddress(), role: 'learner' }, now)).toMatchObject({ isNew: true })
  })

  test('may come five times a day', async () => {
    const [admin, name] = [await anAdmin(), aName()]
    for (let n = 0; n < 5; n++) await importRows(admin, [`x,${anAddress()},,${name},,`])
    const refusal = { code: 'too-many' }
    await expect(importRows(admin, [`x,${anAddress()},,${name},,`])).rejects.toMatchObject(refusal)
    await importRows(admin, [`x,${anAddress()},,${name},,`], later(1.1))
  })

  test.each([
    ['a learner', {}],
    ['a mentor', { isMentor: true }],
  ])('is not for %s', async (_who, role) => {
    const viewer = await makePerson('Olga', role)
    const { roster } = await importRows(await anAdmin(), [`x,${anAddress()},,${aName()},,`])
    await expect(importRows(viewer, [`x,${anAddress()},,${aName()},,`])).rejects.toMatchObject(notFound)
    await expect(previewRoster(viewer, toBytes('x'))).rejects.toMatchObject(notFound)
    await expect(withdrawRoster(viewer, roster ?? '')).rejects.toMatchObject(notFound)
    await expect(listRosters(viewer, {})).rejects.toMatchObject(notFound)
  })
})

describe('withdrawing a roster', () => {
  test('ends what is open, drops unsent mails, and leaves who accepted', async () => {
    const [admin, name, mira, email] = [await anAdmin(), aName(), await makePerson('Mira'), anAddress()]
    const rows = [`M,${mira.email},learner,${name},1,`, `x,${email},learner,${name},2,`]
    const { roster } = await importRows(admin, rows)
    await accept(mira)
    await withdrawRoster(admin, roster ?? '', later(1))
    await withdrawRoster(admin, roster ?? '', later(2))
    expect(await listMemberships(mira)).toEqual([`learner of ${name}`])
    expect(await countRows([email])).toEqual({ entries: 1, invitations: 0, mails: 0 })
    const late = await makePerson('Late')
    await db().user.update({ where: { id: late.id }, data: { email } })
    await expect(accept({ ...late, email }, later(1))).rejects.toMatchObject(notFound)
    const { rosters } = await listRosters(admin, { limit: 200 })
    expect(rosters.find(({ id }) => id === roster)).toMatchObject({ places: 2, accepted: 1, withdrawn: 1 })
    // The same file again is another roster.
    const again = await importRows(admin, rows, later(3))
    expect(again).toMatchObject({ counts: { present: 1, invite: 1 } })
    expect(again.roster).not.toBe(roster)
    await expect(withdrawRoster(admin, 'nonsense')).rejects.toMatchObject(notFound)
  })

  test('leaves an invitation that another roster has a place for', async () => {
    const [admin, name, other, mira] = [await anAdmin(), aName(), aName(), await makePerson('Mira')]
    const first = await importRows(admin, [`M,${mira.email},mentor,${name},,`])
    await importRows(admin, [`M,${mira.email},learner,${other},,`])
    expect(await countRows([mira.email])).toEqual({ entries: 2, invitations: 1, mails: 1 })
    await withdrawRoster(admin, first.roster ?? '', later(1))
    expect(await accept(mira, later(2))).toBe('learner')
    expect(await listMemberships(mira)).toEqual([`learner of ${other}`])
    expect(await getPerson(mira)).toMatchObject({ isMentor: false })
  })
})

describe('a place', () => {
  test('is kept by a closed cohort, and worth nothing once its sender is no admin', async () => {
    const [boss, admin, name] = [await anAdmin('Boss'), await anAdmin(), aName()]
    const [mira, nora] = [await makePerson('Mira'), await makePerson('Nora')]
    await importRows(boss, [`M,${mira.email},learner,${name},,`])
    await db().cohort.updateMany({ where: { name }, data: { closedAt: now } })
    await accept(mira)
    expect(await listMemberships(mira)).toEqual([])
    await importRows(admin, [`N,${nora.email},learner,${aName()},,`])
    await setRoles(boss, admin.id, { isAdmin: false }, onMentorRemoved)
    await invitePerson(boss, { email: nora.email, role: 'learner', again: true }, later(1))
    await accept(nora, later(1))
    expect(await listMemberships(nora)).toEqual([])
  })

  test('comes with a single invitation too, with the role that it needs', async () => {
    const [admin, mira, name] = [await anAdmin(), await makePerson('Mira'), aName()]
    await importRows(admin, [`M,${mira.email},mentor,${name},,`])
    await invitePerson(admin, { email: mira.email, role: 'admin' }, later(1))
    await accept(mira, later(1))
    expect(await listMemberships(mira)).toEqual([`mentor of ${name}`])
    expect(await getPerson(mira)).toMatchObject({ isMentor: true, isAdmin: true })
  })
  test('of a mentor does not come with an invitation to learn that replaced the one to mentor', async () => {
    const [admin, mira, name, other] = [await anAdmin(), await makePerson('Mira'), aName(), aName()]
    await importRows(admin, [`M,${mira.email},mentor,${name},7,`, `M,${mira.email},learner,${other},8,`])
    await invitePerson(admin, { email: mira.email, role: 'learner' }, later(1))
    const invited = { email: mira.email, role: 'learner' } as const
    expect(await listInvitedPlaces(visitor, invited)).toMatchObject([{ cohort: other, role: 'learner' }])
    await accept(mira, later(1))
    expect(await listMemberships(mira)).toEqual([`learner of ${other}`])
    expect(await getPerson(mira)).toMatchObject({ isMentor: false, externalId: '8' })
    expect(await importRows(admin, [`M,${mira.email},mentor,${name},7,`], later(2))).toMatchObject({
      counts: { again: 1 },
    })
  })

  test('is named to who holds the code, while it can be taken', async () => {
    const [admin, email, one, two] = [await anAdmin(), anAddress(), aName(), aName()]
    const { roster } = await importRows(admin, [`M,${email},learner,${one},,`, `M,${email},mentor,${two},,`])
    const places = () => listInvitedPlaces(visitor, { email, role: 'mentor' })
    expect(await places()).toMatchObject([
      { cohort: two, role: 'mentor' },
      { cohort: one, role: 'learner' },
    ])
    await db().cohort.updateMany({ where: { name: two }, data: { closedAt: now } })
    expect(await places()).toMatchObject([{ cohort: one }])
    await withdrawRoster(admin, roster ?? '', later(1))
    expect(await places()).toEqual([])
  })
})
