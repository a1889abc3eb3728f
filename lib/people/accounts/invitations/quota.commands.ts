import 'server-only'
import { type AppError, conflict, invalid, tooManyRequests } from '@/lib/foundation/errors'
import * as words from '@/messages/generated/people/invitations'
import { decideInvitations, findOverInvitedAddress, type InvitationRefusal, MAX_TO_ONE } from './invitation'

type Sending = {
  /** Recipients, each once. */
  readonly addresses: readonly string[]
  /** Number of other pending invitations that stay pending. */
  readonly waiting: number
  /** Invitations that the viewer sent within the last day, oldest first. */
  readonly sent: readonly { readonly createdAt: Date; readonly email: string }[]
}

/**
 * Requires room for all of these invitations.
 * @param field of the addresses, for the refusal
 * @throws conflict when too many would be pending, too-many for one day, invalid for an address with too many that day
 */
export function requireInvitationQuota({ addresses, waiting, sent }: Sending, field: string, now: Date): void {
  const sentAt = sent.map(({ createdAt }) => createdAt)
  const decision = decideInvitations({ wanted: addresses.length, waiting, sentAt })
  if (!decision.ok) throw toAppError(decision.refusal, now)
  const sentTo = sent.map(({ email }) => email)
  const tooOften = findOverInvitedAddress(addresses, sentTo)
  if (tooOften) throw invalid(field, words.tooOftenTo({ email: tooOften, times: MAX_TO_ONE }))
}

function toAppError(refusal: InvitationRefusal, now: Date): AppError {
  const { room } = refusal
  if (refusal.kind === 'too-many-waiting') {
    return conflict(words.tooManyWaiting({ room }))
  }
  const seconds = Math.max(1, Math.ceil((refusal.retryAt.getTime() - now.getTime()) / 1000))
  return tooManyRequests(words.tooManyToday({ room }), seconds)
}
