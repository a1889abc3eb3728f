import 'server-only'
import { deadAt } from '@/lib/auth/session-life'
import type { Operator } from '@/lib/auth/viewer'
import { db } from '@/lib/db'

/** Sessions that one run takes away at most. */
const AT_ONCE = 200
const DAY_MS = 24 * 60 * 60 * 1000

const only = { take: AT_ONCE, select: { id: true } } as const
const idsOf = (rows: readonly { readonly id: string }[]) => ({ id: { in: rows.map(({ id }) => id) } })

/** Deletes sessions that have ended: they opened nothing any more. Gives how many. */
export async function sweepSessions(_operator: Operator, now: Date): Promise<number> {
  const dead = await db().session.findMany({ where: deadAt(now), ...only })
  // One that was used meanwhile is alive.
  const { count } = await db().session.deleteMany({ where: { AND: [idsOf(dead), deadAt(now)] } })
  return count
}

/** Forgets the secrets of authenticator apps that somebody began to set up and left. Gives how many. */
export async function sweepSetUps(_operator: Operator, now: Date): Promise<number> {
  const left = { confirmedAt: null, createdAt: { lt: new Date(now.getTime() - DAY_MS) } }
  const { count } = await db().secondFactor.deleteMany({ where: left })
  return count
}
