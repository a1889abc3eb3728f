import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { containsFilter } from '@/lib/foundation/database/sql'
import { notFound } from '@/lib/foundation/errors'
import { isId } from '@/lib/foundation/values/id'
import { behindMoment, readMomentCursor, writeMomentCursor } from '@/lib/foundation/values/moment-cursor'
import { PASSWORD_PROVIDER } from '@/lib/platform/auth/passwords/password'
import { whereAlive } from '@/lib/platform/auth/sessions/session-lifetime'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { deviceName } from './device-name'
import { canAdminister } from './policy'
import type { PeopleKind } from './schema'

/** One of a person's sessions. */
export type OwnSession = {
  readonly id: string
  /** "Firefox on Linux" */
  readonly device: string
  /** Instant, ISO. */
  readonly signedInAt: string
  /** Instant, ISO; accurate to the hour. */
  readonly lastUsedAt: string
  readonly isCurrent: boolean
}

/** Lists the viewer's sessions, newest use first; without sign-ins that await their second factor. */
export async function listSessions(viewer: Viewer, now = new Date()): Promise<OwnSession[]> {
  const rows = await db().session.findMany({
    where: { userId: viewer.id, awaitsSecondFactor: false, ...whereAlive(now) },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map(({ id, userAgent, createdAt, lastSeenAt }) => ({
    id,
    device: deviceName(userAgent),
    signedInAt: createdAt.toISOString(),
    lastUsedAt: lastSeenAt.toISOString(),
    isCurrent: id === viewer.sessionId,
  }))
}

export type Person = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly isMentor: boolean
  readonly isAdmin: boolean
  /** An admin disabled the account. */
  readonly isDisabled: boolean
  /** Instant, ISO. */
  readonly createdAt: string
}

type PeoplePage = { readonly people: readonly Person[]; readonly nextCursor: string | null }
type PeopleQuery = {
  readonly q?: string
  readonly kind?: PeopleKind
  readonly cursor?: string
  readonly limit?: number
}

/** Returns whether the viewer can sign in with a password. */
export async function hasPassword(viewer: Viewer): Promise<boolean> {
  return (await db().account.count({ where: { userId: viewer.id, provider: PASSWORD_PROVIDER } })) > 0
}

/** Returns whether the viewer's address is confirmed: mail goes to no other. */
export async function hasConfirmedAddress(viewer: Viewer): Promise<boolean> {
  return (await db().user.count({ where: { id: viewer.id, emailVerifiedAt: { not: null } } })) > 0
}

const personFields = {
  id: true,
  name: true,
  email: true,
  isMentor: true,
  isAdmin: true,
  disabledAt: true,
  createdAt: true,
} as const
type PersonRow = Omit<Person, 'isDisabled' | 'createdAt'> & {
  readonly disabledAt: Date | null
  readonly createdAt: Date
}

const toPerson = ({ disabledAt, createdAt, ...row }: PersonRow): Person => ({
  ...row,
  isDisabled: disabledAt !== null,
  createdAt: createdAt.toISOString(),
})

const ofKind: Readonly<Record<PeopleKind, object>> = {
  mentors: { isMentor: true },
  admins: { isAdmin: true },
  learners: { isMentor: false, isAdmin: false },
  disabled: { disabledAt: { not: null } },
}

/**
 * Lists all people with an account, newest first, a page at a time. `q` is part of a name or an address.
 * @throws not-found unless the viewer is an admin
 */
export async function listPeople(
  viewer: Viewer,
  { q = '', kind, cursor, limit = 50 }: PeopleQuery,
): Promise<PeoplePage> {
  if (!canAdminister(viewer)) throw notFound('page')
  const after = readMomentCursor(cursor)
  const matches = { OR: [{ name: containsFilter(q) }, { email: containsFilter(q) }] }
  const rows = await db().user.findMany({
    where: {
      AND: [
        { deletedAt: null },
        q ? matches : {},
        kind ? ofKind[kind] : {},
        after ? behindMoment('createdAt', after) : {},
      ],
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: personFields,
  })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    people: page.map(toPerson),
    nextCursor: last && rows.length > limit ? writeMomentCursor({ at: last.createdAt, id: last.id }) : null,
  }
}

/** Details of a person that an admin sees before changing their account. */
export type PersonDetail = Person & {
  readonly isSelf: boolean
  readonly isVerified: boolean
  readonly hasSecondFactor: boolean
  readonly sessions: number
  /** From a roster; null for none. */
  readonly externalId: string | null
  readonly gitName: string | null
  readonly cohorts: readonly { readonly id: string; readonly name: string; readonly role: string }[]
}

/**
 * Finds one person, for an admin; null for everybody else, and for a deleted account. It contains nothing that they
 * learn or write.
 */
export async function findPerson(viewer: Viewer, personId: string, now = new Date()): Promise<PersonDetail | null> {
  if (!canAdminister(viewer) || !isId(personId)) return null
  const row = await db().user.findFirst({
    where: { id: personId, deletedAt: null },
    select: {
      ...personFields,
      externalId: true,
      gitName: true,
      emailVerifiedAt: true,
      secondFactor: { select: { confirmedAt: true } },
      memberships: {
        select: { role: true, cohort: { select: { id: true, name: true } } },
        orderBy: [{ cohort: { name: 'asc' } }, { cohortId: 'asc' }],
      },
    },
  })
  if (!row) return null
  // Counted apart: in the query above it would count the sessions of everybody.
  const sessions = await db().session.count({ where: { userId: personId, expiresAt: { gt: now } } })
  const { emailVerifiedAt, secondFactor, memberships, externalId, gitName, ...person } = row
  return {
    ...toPerson(person),
    isSelf: person.id === viewer.id,
    isVerified: emailVerifiedAt !== null,
    hasSecondFactor: secondFactor?.confirmedAt != null,
    sessions,
    externalId,
    gitName,
    cohorts: memberships.map(({ role, cohort }) => ({ ...cohort, role })),
  }
}
