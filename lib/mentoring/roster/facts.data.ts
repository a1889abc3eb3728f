import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import { isLive } from '@/lib/people/accounts/invitations/data'
import { invitationState } from '@/lib/people/accounts/invitations/invitation'
import type { RosterLine, RosterRow } from './file/row'
import { groupBy } from './group-by'
import type { KnownEntry, KnownPerson, RosterFacts } from './plan'

/** Most values in one statement: the databases allow some thousands. */
const AT_ONCE = 500

/**
 * Loads what the database knows about the rows of a roster, for a caller who has checked that an admin asks. Every
 * statement reads an index by the rows' addresses or cohort names.
 */
export async function loadRosterFacts(tx: Transaction, lines: readonly RosterLine[], now: Date): Promise<RosterFacts> {
  const rows = lines.flatMap(({ row }): RosterRow[] => (row ? [row] : []))
  const emails = [...new Set(rows.map(({ email }) => email))]
  const names = [...new Set(rows.map(({ cohort }) => cohort))]
  const people = await inParts(emails, (part) => readPeople(tx, part))
  const entries = await inParts(emails, (part) => readEntries(tx, part))
  const invitations = await inParts(emails, (part) => readInvitations(tx, part, now))
  const cohorts = await inParts(names, (part) =>
    tx.cohort.findMany({ where: { name: { in: [...part] } }, select: { id: true, name: true, closedAt: true } }),
  )
  return {
    people: new Map(people),
    entries: groupBy(entries, ({ email }) => email),
    invitations: new Map(invitations),
    cohorts: groupBy(
      cohorts.map(({ id, name, closedAt }) => ({ id, name, isClosed: closedAt !== null })),
      ({ name }) => name,
    ),
  }
}

async function inParts<Row>(
  values: readonly string[],
  read: (part: readonly string[]) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const found: Row[] = []
  for (let at = 0; at < values.length; at += AT_ONCE) found.push(...(await read(values.slice(at, at + AT_ONCE))))
  return found
}

/**
 * Reads the accounts of addresses, without those whose address is not confirmed: such an account may be a stranger's, so that
 * the owner of the address gets an invitation.
 */
async function readPeople(tx: Transaction, emails: readonly string[]): Promise<[string, KnownPerson][]> {
  const rows = await tx.user.findMany({
    where: {
      email: { in: [...emails] },
      deletedAt: null,
      OR: [{ emailVerifiedAt: { not: null } }, { disabledAt: { not: null } }],
    },
    select: {
      id: true,
      email: true,
      isMentor: true,
      disabledAt: true,
      deletesAt: true,
      externalId: true,
      gitName: true,
      memberships: { select: { cohortId: true, role: true } },
    },
  })
  return rows.map(({ email, disabledAt, deletesAt, ...person }) => [
    email,
    { ...person, isDisabled: disabledAt !== null, isLeaving: deletesAt !== null },
  ])
}

async function readEntries(tx: Transaction, emails: readonly string[]): Promise<KnownEntry[]> {
  const rows = await tx.rosterEntry.findMany({ where: { email: { in: [...emails] } } })
  return rows.map(({ acceptedAt, withdrawnAt, ...entry }) => ({
    ...entry,
    state: acceptedAt ? 'accepted' : withdrawnAt ? 'withdrawn' : 'open',
  }))
}

/** Reads the newest valid invitation of each address. */
async function readInvitations(tx: Transaction, emails: readonly string[], now: Date): Promise<[string, string][]> {
  const rows = await tx.personInvitation.findMany({
    where: { email: { in: [...emails] }, acceptedAt: null, revokedAt: null },
    orderBy: { createdAt: 'asc' },
    include: { invitedBy: true },
  })
  const valid = rows.filter((row) => isLive(row) && invitationState(row, now) === 'waiting')
  return valid.map(({ email, role }) => [email, role])
}
