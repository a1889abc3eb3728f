import { INVITATION_DAYS, type InvitationState, invitationLine } from '@/lib/people/accounts/invitations/invitation'
import * as words from '@/messages/generated/mentoring/invitation-mail'

/** A personal invitation to a cohort, for those who run it. */
export type SentInvitation = {
  readonly id: string
  readonly email: string
  readonly state: InvitationState
  /** Instants, ISO. */
  readonly sentAt: string
  readonly expiresAt: string
}

type MailFacts = { readonly cohort: string; readonly mentor: string; readonly url: string; readonly promise: string }

/** Makes the mail of an invitation. It doesn't reveal whether the recipient has an account. */
export function invitationMail({ cohort, mentor, url, promise }: MailFacts) {
  const who = { cohort: invitationLine(cohort), mentor: invitationLine(mentor) }
  return {
    subject: words.subject(who),
    text: [
      words.invites(who),
      words.promise({ promise }),
      words.link({ url }),
      words.ignore({ days: INVITATION_DAYS }),
    ].join('\n\n'),
  }
}
