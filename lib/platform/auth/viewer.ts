/**
 * Brand of viewers. Every read and command takes a viewer first, and only `lib/platform/auth` and `testing` can make one
 * (`make-viewer.ts`, whose importers the import rules list), so a forgotten check does not compile.
 */
declare const made: unique symbol

export type Viewer = {
  readonly [made]: true
  readonly id: string
  readonly name: string
  readonly email: string
  readonly timeZone: string
  /** Chosen language; null without a choice. */
  readonly locale: string | null
  readonly isMentor: boolean
  readonly isAdmin: boolean
  readonly isDemo: boolean
  readonly sessionId: string
}

/** A signed-in person or a visitor. */
export type Visitor = Viewer | { readonly [made]: true; readonly id: null }

export type ViewerFacts = Omit<Viewer, typeof made>

export const visitor = { id: null } as Visitor

export const isSignedIn = (who: Visitor): who is Viewer => who.id !== null

/**
 * A person who gave the first factor and owes the second: may give it, and nothing else. Made by `lib/platform/auth`
 * alone.
 */
export type PendingSecondFactor = {
  readonly [made]: 'halfway'
  readonly id: string
  readonly email: string
  readonly locale: string | null
  readonly sessionId: string
}
export type PendingSecondFactorFacts = Omit<PendingSecondFactor, typeof made>

/** The host's own commands (start, admin, seed), which act on the database given to them. */
export type Operator = { readonly [made]: 'operator' }
export const operator = {} as Operator
