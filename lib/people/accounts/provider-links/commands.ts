import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { conflict, notFound } from '@/lib/foundation/errors'
import { consumeLimit } from '@/lib/foundation/rate-limit/limit'
import { limits } from '@/lib/foundation/rate-limit/limits'
import { removeSignInMethod } from '@/lib/platform/auth/account-rows'
import { PASSWORD_PROVIDER } from '@/lib/platform/auth/passwords/password'
import { rememberLinkIntent } from '@/lib/platform/auth/providers/link-intent'
import { offeredProviders } from '@/lib/platform/auth/providers/providers'
import { requireReauthentication } from '@/lib/platform/auth/reauthentication'
import { endSessions } from '@/lib/platform/auth/sessions/end-sessions'
import { requireLiveSession } from '@/lib/platform/auth/sessions/session-rows'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/people/account-refusals'
import type { LinkingInput } from '../schema'
import { notifyAccountOwner } from '../security-notice/commands'
import { canRemoveSignInMethod } from './provider-link'

/**
 * Begins linking a provider: for ten minutes, returning from it adds a sign-in method instead of signing in.
 * @throws not-found for a provider that is not offered; conflict when an account there is linked already; invalid
 * (current) or conflict from `requireReauthentication`; too-many
 */
export async function startLinking(viewer: Viewer, input: LinkingInput, now = new Date()): Promise<void> {
  if (!offeredProviders().some(({ id }) => id === input.provider)) throw notFound('provider')
  const key = { userId: viewer.id, provider: input.provider }
  const other = await db().account.findUnique({ where: { userId_provider: key }, select: { id: true } })
  if (other) throw conflict(words.linkedElsewhere())
  await requireReauthentication(viewer, input.current, now)
  await consumeLimit(limits.securityMail, viewer.id)
  await rememberLinkIntent(viewer, input.provider, now)
}

/**
 * Removes one of the viewer's providers, and signs out their other devices, one of which may have signed in by it.
 * @throws not-found for what is not theirs, invalid (current) or conflict from `requireReauthentication`, conflict for the last
 * method, signed-out when the session ended meanwhile
 */
export async function unlinkProvider(
  viewer: Viewer,
  accountId: string,
  current: string | undefined,
  now = new Date(),
  offered: readonly string[] = offeredProviders().map(({ id }) => id),
): Promise<void> {
  const where = { id: accountId, userId: viewer.id, provider: { not: PASSWORD_PROVIDER } }
  if (!(await db().account.findFirst({ where }))) throw notFound('wayIn')
  await requireReauthentication(viewer, current, now)
  await consumeLimit(limits.securityMail, viewer.id)
  await db().$transaction(async (tx) => {
    await requireLiveSession(tx, viewer, now)
    const { accounts, emailVerifiedAt } = await tx.user.findUniqueOrThrow({
      where: { id: viewer.id },
      select: { emailVerifiedAt: true, accounts: { select: { id: true, provider: true } } },
    })
    const provider = accounts.find(({ id }) => id === accountId)?.provider
    if (!provider) throw notFound('wayIn')
    if (!canRemoveSignInMethod(accountId, { accounts, isEmailVerified: emailVerifiedAt !== null, offered })) {
      throw conflict(words.onlyWayIn())
    }
    await removeSignInMethod(tx, accountId)
    await endSessions(tx, viewer.id, viewer.sessionId)
    await notifyAccountOwner(tx, viewer, 'way-in-unlinked', now, { provider })
  })
}
