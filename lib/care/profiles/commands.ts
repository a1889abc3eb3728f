import 'server-only'
import { createHash } from 'node:crypto'
import type { Viewer } from '@/lib/doors/auth/viewer'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { invalid, notFound } from '@/lib/foundation/errors'
import { takeTry } from '@/lib/foundation/rate-limit/limit'
import { limits } from '@/lib/foundation/rate-limit/limits'
import * as words from '@/messages/generated/care/profile-refusals'
import { whereProfile } from './policy'
import type { ProfileSettingsInput } from './schema'

/** So many handles one person can take, ever: each is lost to all others. */
export const HANDLES_EACH = 5

/**
 * Changes what the viewer shows to everybody, and where. What is left out stays; the same twice is the same once.
 *
 * A handle belongs for good to who took it first, whether they switch off, take another or have their account deleted.
 * So nobody ever finds somebody else behind an address they know, and no waiting time has to be guessed. Who is first is
 * decided by the key of the table, not by a look before.
 * @throws invalid when the handle is another's, or one too many, and to switch on without one; not-found before
 *   onboarding; too-many
 */
export async function setPublicProfile(viewer: Viewer, input: ProfileSettingsInput): Promise<void> {
  if (input.handle !== undefined) await takeTry(limits.handle, viewer.id)
  await db().$transaction(async (tx) => {
    const learner = await tx.learner.findUnique({
      where: { id: viewer.id },
      select: { publicProfile: { select: { handle: true } } },
    })
    if (!learner) throw notFound('plan')
    const handle = input.handle ?? learner.publicProfile?.handle
    if (handle === undefined) throw invalid('handle', words.chooseFirst())
    if (input.handle !== undefined) await takeHandle(tx, viewer.id, handle)
    await tx.publicProfile.upsert({
      where: whereProfile(viewer),
      create: { ...input, ...whereProfile(viewer), handle },
      update: input,
    })
  })
}

/** Leaves the first row with this key as it is, and looks whose it is. */
async function takeHandle(tx: Transaction, userId: string, handle: string): Promise<void> {
  const fingerprint = hashHandle(handle)
  const taken = await tx.takenHandle.upsert({
    where: { fingerprint },
    create: { fingerprint, userId },
    update: {},
  })
  if (taken.userId !== userId) throw invalid('handle', words.taken())
  const count = await tx.takenHandle.count({ where: { userId } })
  if (count > HANDLES_EACH) {
    throw invalid('handle', words.tooMany({ count: HANDLES_EACH }))
  }
}

/** What is kept of a handle when its owner has gone. */
export const hashHandle = (handle: string): string =>
  createHash('sha256').update(`handle:${handle}`).digest('base64url')

/**
 * Takes the public profile away. Its handle can be taken again by this account alone. Earlier handles lose their owner
 * as they do with a deleted account: they stay taken, and do not use up how many this person may have.
 */
export async function giveUpProfile(tx: Transaction, userId: string): Promise<boolean> {
  const profile = await tx.publicProfile.findUnique({ where: { learnerId: userId }, select: { handle: true } })
  if (!profile) return false
  await tx.publicProfile.delete({ where: { learnerId: userId } })
  await tx.takenHandle.updateMany({
    where: { userId, fingerprint: { not: hashHandle(profile.handle) } },
    data: { userId: null },
  })
  return true
}
