import type { OfferedProvider } from '@/lib/doors/auth/provider-id'

/** One outside provider as its owner sees it in their settings. */
export type WayIn = OfferedProvider & {
  /** Null where it is not linked. */
  readonly accountId: string | null
  /** What they are called there. */
  readonly label: string
}

type Account = { readonly id: string; readonly provider: string }
type Situation = {
  readonly accounts: readonly Account[]
  /** By which a link can be mailed. */
  readonly isEmailVerified: boolean
  /** What this instance still offers: any other leads nowhere. */
  readonly offered: readonly string[]
}

/** Whether somebody still gets in without one of their ways. */
export function canDoWithout(accountId: string, { accounts, isEmailVerified, offered }: Situation): boolean {
  if (isEmailVerified) return true
  const leadsIn = ({ provider }: Account) => provider === 'password' || offered.includes(provider)
  return accounts.some((account) => account.id !== accountId && leadsIn(account))
}
