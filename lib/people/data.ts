import 'server-only'
import { PASSWORD_PROVIDER } from '@/lib/auth/password'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { deviceName } from './device-name'
import { readCursor, writeCursor } from './people-cursor'
import { canAdminister } from './policy'

/** A place where somebody is signed in. */
export type OwnSession = {
  readonly id: string
  /** "Firefox on Linux" */
  readonly device: string
  /** Instant, ISO; kept to the hour. */
  readonly lastUsedAt: string
  readonly isCurrent: boolean
}

/** Where the viewer is signed in, newest use first. */
export async function listSessions(viewer: Viewer, now = new Date()): Promise<OwnSession[]> {
  const rows = await db().session.findMany({
    where: { userId: viewer.id, expiresAt: { gt: now } },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map(({ id, userAgent, lastSeenAt }) => ({
    id,
    device: deviceName(userAgent),
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
  /** Instant, ISO. */
  readonly createdAt: string
}

type PeoplePage = { readonly people: readonly Person[]; readonly nextCursor: string | null }
type PeopleQuery = { readonly q?: string; readonly cursor?: string; readonly limit?: number }

/** Whether the viewer can sign in with a password. */
export async function hasPassword(viewer: Viewer): Promise<boolean> {
  return (await db().account.count({ where: { userId: viewer.id, provider: PASSWORD_PROVIDER } })) > 0
}

/**
 * Everybody, newest first, a page at a time. `q` is part of a name or an address.
 * @throws not-found unless the viewer is an admin
 */
export async function listPeople(viewer: Viewer, { q = '', cursor, limit = 50 }: PeopleQuery): Promise<PeoplePage> {
  if (!canAdminister(viewer)) throw notFound('The page')
  const after = readCursor(cursor)
  const matches = { OR: [{ name: { contains: q } }, { email: { contains: q.toLowerCase() } }] }
  const isBehind = after && {
    OR: [{ createdAt: { lt: after.createdAt } }, { createdAt: after.createdAt, id: { lt: after.id } }],
  }
  const rows = await db().user.findMany({
    // What stands for somebody who has gone is nobody.
    where: { AND: [{ deletedAt: null }, q ? matches : {}, isBehind ?? {}] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: { id: true, name: true, email: true, isMentor: true, isAdmin: true, createdAt: true },
  })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    people: page.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })),
    nextCursor: last && rows.length > limit ? writeCursor(last) : null,
  }
}
