import type { OfferedProvider } from '@/lib/platform/auth/providers/provider-id'

/** An outside provider in its owner's settings. */
export type ProviderLink = OfferedProvider & {
  /** Null where it is not linked. */
  readonly accountId: string | null
  /** The owner's name at the provider. */
  readonly label: string
}

type Account = { readonly id: string; readonly provider: string }
type Situation = {
  readonly accounts: readonly Account[]
  /** Whether sign-in links can be mailed. */
  readonly isEmailVerified: boolean
  /** Providers that this instance still offers: no other can be used to sign in. */
  readonly offered: readonly string[]
}

/** Returns whether a person can still sign in without this method. */
export function canRemoveSignInMethod(accountId: string, { accounts, isEmailVerified, offered }: Situation): boolean {
  if (isEmailVerified) return true
  const leadsIn = ({ provider }: Account) => provider === 'password' || offered.includes(provider)
  return accounts.some((account) => account.id !== accountId && leadsIn(account))
}
