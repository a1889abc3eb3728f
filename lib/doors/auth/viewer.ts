/**
 * Who is looking. Every read and command takes one first, and only `lib/doors/auth` and `testing` can make one, so a
 * forgotten gate does not compile.
 */
declare const made: unique symbol

export type Viewer = {
  readonly [made]: true
  readonly id: string
  readonly name: string
  readonly email: string
  readonly timeZone: string
  /** The language that they chose; null until they do. */
  readonly locale: string | null
  readonly isMentor: boolean
  readonly isAdmin: boolean
  readonly isDemo: boolean
  readonly sessionId: string
}

/** Anybody: a person who is signed in, or a visitor. */
export type Visitor = Viewer | { readonly [made]: true; readonly id: null }

export type ViewerFacts = Omit<Viewer, typeof made>

/** For `lib/doors/auth` and `testing` alone (checked by the import rules). */
export const viewerFrom = (facts: ViewerFacts): Viewer => facts as Viewer
export const visitor = { id: null } as Visitor

export const isSignedIn = (who: Visitor): who is Viewer => who.id !== null

/** Who signed in by a first factor and owes the second: may give it, and nothing else. Made by `lib/doors/auth` alone. */
export type Halfway = {
  readonly [made]: 'halfway'
  readonly id: string
  readonly email: string
  readonly locale: string | null
  readonly sessionId: string
}
export const halfwayFrom = (facts: Omit<Halfway, typeof made>): Halfway => facts as Halfway

/** The host's own scripts (start, admin, seed): they act on the database that they were given. */
export type Operator = { readonly [made]: 'operator' }
export const operator = {} as Operator
