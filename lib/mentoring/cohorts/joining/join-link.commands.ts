import 'server-only'
import { randomInt } from 'node:crypto'
import { db } from '@/lib/foundation/database/db'
import { generateJoinCode } from '@/lib/foundation/values/join-code'
import { recordAudit } from '@/lib/platform/audit/commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { requireManaged, requireManagedOpen, requireRoomForChange } from '../access.commands'
import type { JoinCodeInput } from '../schema'

const DAY_MS = 24 * 60 * 60 * 1000

export type JoinCode = {
  readonly joinCode: string
  /** Instant, ISO; null for a code without expiry. */
  readonly joinCodeExpires: string | null
}

/**
 * Gives a cohort a new join code; the old one stops working.
 * @throws not-found for viewers who do not run the cohort, too-many
 */
export async function renewJoinCode(
  viewer: Viewer,
  cohortId: string,
  { days }: JoinCodeInput,
  now = new Date(),
): Promise<JoinCode> {
  const joinCode = generateJoinCode((below) => randomInt(below))
  const joinCodeExpires = days === null ? null : new Date(now.getTime() + days * DAY_MS)
  await db().$transaction(async (tx) => {
    await requireManagedOpen(tx, viewer, cohortId)
    await requireRoomForChange(tx, viewer, now)
    await tx.cohort.update({ where: { id: cohortId }, data: { joinCode, joinCodeExpires } })
    const line = { action: 'join-code-renewed', actorId: viewer.id, subjectId: cohortId } as const
    await recordAudit(tx, { ...line, detail: { days } }, now)
  })
  return { joinCode, joinCodeExpires: joinCodeExpires?.toISOString() ?? null }
}

/**
 * Removes a cohort's join code: until there is a new one, only invitations admit learners.
 * @throws not-found for viewers who do not run the cohort
 */
export async function revokeJoinCode(viewer: Viewer, cohortId: string, now = new Date()): Promise<void> {
  await db().$transaction(async (tx) => {
    await requireManaged(tx, viewer, cohortId)
    const where = { id: cohortId, joinCode: { not: null } }
    const { count } = await tx.cohort.updateMany({ where, data: { joinCode: null, joinCodeExpires: null } })
    if (count === 0) return
    await recordAudit(tx, { action: 'join-code-revoked', actorId: viewer.id, subjectId: cohortId }, now)
  })
}
