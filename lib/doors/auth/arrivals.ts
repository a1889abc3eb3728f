import type { Transaction } from '@/lib/foundation/database/db'
import type { ProviderId } from './provider-id'
import type { Viewer, Visitor } from './viewer'

/** Whom an outside provider says that somebody is. */
export type Identity = {
  readonly provider: ProviderId
  /** Their id there; it never changes. */
  readonly id: string
  /** Null where the provider gives none. */
  readonly email: string | null
  readonly isEmailVerified: boolean
  readonly name: string | null
  /** What they are called there: an address or a handle. */
  readonly label: string
}

/** A refusal that somebody reads on the sign-in page (`lib/people/accounts/sign-in-problem.ts`). */
export type Refusal = 'closed' | 'no-address' | 'address-taken' | 'dead-link'
export type SignInArrival = { readonly userId: string } | { readonly refused: Refusal }

export type LinkInput = { readonly token: string; readonly name?: string; readonly timeZone?: string }

/** `one-already` when another account of the same provider is linked: each person has one of each. */
export type LinkOutcome = 'linked' | 'taken' | 'one-already'

/** Is told of each sign-in, for the audit log. `way`: `password`, `link`, `second-factor` or a provider. */
export type Witness = {
  /** In the transaction of the session; half a sign-in is none yet. */
  readonly signedIn: (tx: Transaction, what: { userId: string; way: string }, now: Date) => Promise<void>
  /** @param what the address as it was typed, null where none was */
  readonly failed: (what: { way: string; email: string | null }) => Promise<void>
}

/** What becomes of somebody who arrives other than by a password: decided by `lib/people/arrivals`, which knows accounts. */
export type Arrivals = {
  /** @param findVisitor who holds the session of the browser that uses the link */
  readonly byLink: (link: LinkInput, findVisitor: () => Promise<Visitor>) => Promise<SignInArrival>
  readonly byProvider: (identity: Identity) => Promise<SignInArrival>
  /** Gives somebody who is signed in one more way in. `taken` when it is another person's. */
  readonly link: (viewer: Viewer, identity: Identity) => Promise<LinkOutcome>
  readonly witness: Witness
}
