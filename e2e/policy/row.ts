import type { Actor, World } from './cast'

/** What a call answers: done (or refused for a reason of its own), off to sign in, or not found. */
export type Outcome = 'allowed' | 'signed-out' | 'hidden'

/** What one call looks like from everybody's side. */
export type Row = {
  /** As in the route tree: `PUT /api/v1/reviews/[id]/draft`. */
  readonly entry: string
  /** Who may; everybody else gets 401 when signed out, and not found otherwise. */
  readonly allowed: readonly Actor[] | 'anyone' | 'signed-in'
  /** What visitors get where they are not asked to sign in. */
  readonly visitors?: Outcome
  /** An answer that goes on and on: only its beginning is looked at. */
  readonly isStream?: boolean
  /** Makes what the call is about and gives its address and body. Called for each actor, the refused ones first. */
  readonly call: (world: World, actor: Actor) => Promise<Call> | Call
}
export type Call = { readonly url: string; readonly data?: unknown; readonly headers?: Record<string, string> }

export function expected(row: Row, actor: Actor): Outcome {
  if (row.allowed === 'anyone') return 'allowed'
  if (actor === 'anonymous') return row.visitors ?? 'signed-out'
  return row.allowed === 'signed-in' || row.allowed.includes(actor) ? 'allowed' : 'hidden'
}

/** A page sends visitors to sign in; a call answers 401. What is refused for another reason was allowed to ask. */
export function toOutcome(status: number, location: string | undefined): Outcome | number {
  const leadsToSignIn = status >= 300 && status < 400 && (location ?? '').includes('/sign-in')
  if (status === 401 || leadsToSignIn) return 'signed-out'
  if (status === 404) return 'hidden'
  return status < 500 && status !== 403 && status !== 405 ? 'allowed' : status
}
