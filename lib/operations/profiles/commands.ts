import 'server-only'
import { createHash } from 'node:crypto'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { invalid, notFound } from '@/lib/foundation/errors'
import { consumeLimit } from '@/lib/foundation/rate-limit/limit'
import { limits } from '@/lib/foundation/rate-limit/limits'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/operations/profile-refusals'
import { whereProfile } from './policy'
import type { ProfileSettingsInput } from './schema'

/** Most handles that one person can ever take: each is lost to all others. */
export const MAX_HANDLES_PER_PERSON = 5

/**
 * Changes what the viewer shows publicly, and under which handle. Missing fields stay unchanged; repeating it changes
 * nothing.
 *
 * A handle belongs for good to the first person who took it, whether they switch it off, take another or have their
 * account deleted. So nobody ever finds another person behind a known address, and no waiting time has to be guessed.
 * The table's key decides who is first, not a read before the write.
 * @throws invalid when the handle is another's, or one too many, and to switch on without one; not-found before
 * onboarding; too-many
 */
export async function setPublicProfile(viewer: Viewer, input: ProfileSettingsInput): Promise<void> {
  if (input.handle !== undefined) await consumeLimit(limits.handle, viewer.id)
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

/** Claims a handle. The upsert leaves an existing row as it is and returns its owner. */
async function takeHandle(tx: Transaction, userId: string, handle: string): Promise<void> {
  const fingerprint = hashHandle(handle)
  const taken = await tx.takenHandle.upsert({
    where: { fingerprint },
    create: { fingerprint, userId },
    update: {},
  })
  if (taken.userId !== userId) throw invalid('handle', words.taken())
  const count = await tx.takenHandle.count({ where: { userId } })
  if (count > MAX_HANDLES_PER_PERSON) {
    throw invalid('handle', words.tooMany({ count: MAX_HANDLES_PER_PERSON }))
  }
}

/** Returns the hash of a handle that is kept after its owner is deleted. */
export const hashHandle = (handle: string): string =>
  createHash('sha256').update(`handle:${handle}`).digest('base64url')

/**
 * Deletes the public profile. Only this account can take its handle again. Earlier handles lose their owner as with a
 * deleted account: they stay taken, and do not count towards this person's limit.
 */
export async function removePublicProfile(tx: Transaction, userId: string): Promise<boolean> {
  const profile = await tx.publicProfile.findUnique({ where: { learnerId: userId }, select: { handle: true } })
  if (!profile) return false
  await tx.publicProfile.delete({ where: { learnerId: userId } })
  await tx.takenHandle.updateMany({
    where: { userId, fingerprint: { not: hashHandle(profile.handle) } },
    data: { userId: null },
  })
  return true
}
