import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { PASSWORD_PROVIDER } from '@/lib/platform/auth/passwords/password'
import { offeredProviders } from '@/lib/platform/auth/providers/providers'
import type { Viewer } from '@/lib/platform/auth/viewer'
import type { ProviderLink } from './provider-link'

export type AccountFacts = { readonly isVerified: boolean; readonly waysIn: readonly ProviderLink[] }

/** Returns whether the viewer's address is confirmed, and every provider that is offered or still linked. */
export async function getAccountFacts(viewer: Viewer, offered = offeredProviders()): Promise<AccountFacts> {
  const { accounts, emailVerifiedAt } = await db().user.findUniqueOrThrow({
    where: { id: viewer.id },
    select: {
      emailVerifiedAt: true,
      accounts: {
        where: { provider: { not: PASSWORD_PROVIDER } },
        select: { id: true, provider: true, label: true },
        orderBy: { createdAt: 'asc' },
      },
    },
  })
  const linked = accounts.map(({ id, provider, label }) => {
    const name = offered.find((one) => one.id === provider)?.name ?? provider
    return { id: provider as ProviderLink['id'], name, accountId: id, label }
  })
  const free = offered.filter(({ id }) => !linked.some((one) => one.id === id))
  return {
    isVerified: emailVerifiedAt !== null,
    waysIn: [...linked, ...free.map((one) => ({ ...one, accountId: null, label: '' }))],
  }
}
