import type { Actor, World } from './cast'

/** Outcome of a call: done (or refused for another reason), sent to sign in, or not found. */
export type Outcome = 'allowed' | 'signed-out' | 'hidden'

/** A call and its outcome for each actor. */
export type Row = {
  /** As in the route tree: `PUT /api/v1/reviews/[id]/draft`. */
  readonly entry: string
  /** Actors with access; all others get 401 when signed out, and not found otherwise. */
  readonly allowed: readonly Actor[] | 'anyone' | 'signed-in'
  /** Outcome for visitors where they are not sent to sign in. */
  readonly visitors?: Outcome
  /** An endless response: only its beginning is read. */
  readonly isStream?: boolean
  /** Makes the resource and returns the call's address and body. Runs for each actor, the refused ones first. */
  readonly call: (world: World, actor: Actor) => Promise<Call> | Call
}
export type Call = { readonly url: string; readonly data?: unknown; readonly headers?: Record<string, string> }

export function expected(row: Row, actor: Actor): Outcome {
  if (row.allowed === 'anyone') return 'allowed'
  if (actor === 'anonymous') return row.visitors ?? 'signed-out'
  return row.allowed === 'signed-in' || row.allowed.includes(actor) ? 'allowed' : 'hidden'
}

/**
 * Returns the outcome of a response. A page redirects visitors to sign in; a call responds with 401. A refusal for
 * another reason counts as allowed.
 */
export function toOutcome(status: number, location: string | undefined): Outcome | number {
  const leadsToSignIn = status >= 300 && status < 400 && (location ?? '').includes('/sign-in')
  if (status === 401 || leadsToSignIn) return 'signed-out'
  if (status === 404) return 'hidden'
  return status < 500 && status !== 403 && status !== 405 ? 'allowed' : status
}
