import { ok, type Result, refuse } from '@/lib/foundation/values/result'

/** Days for which a personal code is valid. */
export const INVITATION_DAYS = 14
/** Most pending invitations to one thing (a cohort, the instance). */
export const MAX_WAITING = 200
/** Most invitations that one person can send within a day. */
export const MAX_A_DAY = 100
/** Most of them to one address. */
export const MAX_TO_ONE = 3
const DAY_MS = 24 * 60 * 60 * 1000

export type InvitationState = 'waiting' | 'accepted' | 'expired' | 'withdrawn'

type Facts = { readonly acceptedAt: Date | null; readonly revokedAt: Date | null; readonly expiresAt: Date }

export function invitationState({ acceptedAt, revokedAt, expiresAt }: Facts, now: Date): InvitationState {
  if (acceptedAt) return 'accepted'
  if (revokedAt) return 'withdrawn'
  return expiresAt > now ? 'waiting' : 'expired'
}

export const expiryFrom = (now: Date): Date => new Date(now.getTime() + INVITATION_DAYS * DAY_MS)
export const aDayBefore = (now: Date): Date => new Date(now.getTime() - DAY_MS)

type Situation = {
  /** Number of invitations to send. */
  readonly wanted: number
  /** Number of other pending invitations that stay pending. */
  readonly waiting: number
  /** When the viewer sent theirs within the last day, oldest first. */
  readonly sentAt: readonly Date[]
}

export type InvitationRefusal =
  | { readonly kind: 'too-many-waiting'; readonly room: number }
  | { readonly kind: 'too-many-today'; readonly room: number; readonly retryAt: Date }

/** Decides whether this many invitations may be sent now: all or none. */
export function decideInvitations({ wanted, waiting, sentAt }: Situation): Result<null, InvitationRefusal> {
  if (waiting + wanted > MAX_WAITING) {
    return refuse({ kind: 'too-many-waiting', room: Math.max(0, MAX_WAITING - waiting) })
  }
  const excess = sentAt.length + wanted - MAX_A_DAY
  const last = sentAt[excess - 1]
  if (excess <= 0 || !last) return ok(null)
  return refuse({
    kind: 'too-many-today',
    room: Math.max(0, MAX_A_DAY - sentAt.length),
    retryAt: new Date(last.getTime() + DAY_MS),
  })
}

/**
 * Finds the first of these addresses to which the viewer has sent the most allowed within the last day; null where
 * there is none.
 * @param sentTo the addresses of all invitations that they sent within it
 */
export function findOverInvitedAddress(addresses: readonly string[], sentTo: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const address of sentTo) counts.set(address, (counts.get(address) ?? 0) + 1)
  return addresses.find((address) => (counts.get(address) ?? 0) >= MAX_TO_ONE) ?? null
}

/** Makes a name safe for a mail: it cannot begin another paragraph. */
export const invitationLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
