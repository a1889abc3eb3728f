import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { whereEnded, whereExpired, whereIdle } from './session-lifetime'

type SessionStore = Pick<Transaction, 'session'>

/** Signs a person out everywhere. @param except the id of a session that stays */
export async function endSessions(tx: SessionStore, userId: string, except?: string): Promise<void> {
  await tx.session.deleteMany({ where: { userId, ...(except === undefined ? {} : { id: { not: except } }) } })
}

/** Ends one session of a person. @returns false when it has ended, or belongs to another */
export async function endUserSession(tx: SessionStore, userId: string, id: string): Promise<boolean> {
  return (await tx.session.deleteMany({ where: { id, userId } })).count > 0
}

/** Ends all sign-ins of a person that await the second factor. */
export async function endPendingSignIns(tx: SessionStore, userId: string): Promise<void> {
  await tx.session.deleteMany({ where: { userId, awaitsSecondFactor: true } })
}

/** Ends one sign-in, if it still awaits the second factor. */
export async function endPendingSignIn(sessionId: string): Promise<void> {
  await db().session.deleteMany({ where: { id: sessionId, awaitsSecondFactor: true } })
}

/** Deletes expired sessions. @param most how many at once. @returns how many there were */
export async function deleteExpiredSessions(now: Date, most: number): Promise<number> {
  const some = { take: most, select: { id: true } } as const
  // Queries each kind by its own index: one query for both would search all sessions.
  const over = await db().session.findMany({ where: whereExpired(now), orderBy: { expiresAt: 'asc' }, ...some })
  const idle = await db().session.findMany({ where: whereIdle(now), orderBy: { lastSeenAt: 'asc' }, ...some })
  // Checks again: a session used meanwhile is alive.
  const ids = { id: { in: [...over, ...idle].slice(0, most).map(({ id }) => id) } }
  return (await db().session.deleteMany({ where: { AND: [ids, whereEnded(now)] } })).count
}
