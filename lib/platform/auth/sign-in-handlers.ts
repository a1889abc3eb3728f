import type { Transaction } from '@/lib/foundation/database/db'
import type { ProviderId } from './providers/provider-id'
import type { Viewer, Visitor } from './viewer'

/** A person as an outside provider identifies them. */
export type Identity = {
  readonly provider: ProviderId
  /** The person's id at the provider; it never changes. */
  readonly id: string
  /** Null where the provider gives none. */
  readonly email: string | null
  readonly isEmailVerified: boolean
  readonly name: string | null
  /** The person's name at the provider: an address or a handle. */
  readonly label: string
}

/** Refusals that the sign-in page explains (`lib/people/accounts/sign-in/sign-in-problem.ts`). */
export type Refusal = 'closed' | 'no-address' | 'address-taken' | 'dead-link' | 'sign-up-closed'
export type SignInResult = { readonly userId: string } | { readonly refused: Refusal }

/** `next`: the page after signing in, which may be an invitation that lets a new person in. */
export type LinkInput = {
  readonly token: string
  readonly name?: string
  readonly timeZone?: string
  readonly next?: string
}

/**
 * Outcome of linking a provider: `one-already` when another account of the same provider is linked, of which each
 * person has one.
 */
export type LinkOutcome = 'linked' | 'taken' | 'one-already'

/** Listener for sign-ins, for the audit log. `way`: `password`, `link`, `second-factor` or a provider. */
export type SignInListener = {
  /** Called in the transaction of the session; not for a sign-in that still awaits its second factor. */
  readonly onSignedIn: (tx: Transaction, what: { userId: string; way: string }, now: Date) => Promise<void>
  /** @param what the address as it was typed, null where none was */
  readonly onFailed: (what: { way: string; email: string | null }) => Promise<void>
}

/** Decides on sign-ins other than by password. Implemented by `lib/people/arrivals`, which knows accounts. */
export type SignInHandlers = {
  /** @param findVisitor finds the session of the browser that uses the link */
  readonly signInByLink: (link: LinkInput, findVisitor: () => Promise<Visitor>) => Promise<SignInResult>
  /** @param next the page to return to, null where the browser names none */
  readonly signInByProvider: (identity: Identity, next: string | null) => Promise<SignInResult>
  /** Adds a provider to the account of a signed-in viewer. `taken` when another person has linked it. */
  readonly linkProvider: (viewer: Viewer, identity: Identity) => Promise<LinkOutcome>
  readonly listener: SignInListener
}
