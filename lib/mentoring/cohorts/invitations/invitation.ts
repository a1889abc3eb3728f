import { INVITATION_DAYS, type InvitationState, invitationLine } from '@/lib/people/accounts/invitations/invitation'
import * as words from '@/messages/generated/mentoring/invitation-mail'

/** A personal way into a cohort, for those who run it. */
export type SentInvitation = {
  readonly id: string
  readonly email: string
  readonly state: InvitationState
  /** Instants, ISO. */
  readonly sentAt: string
  readonly expiresAt: string
}

type MailFacts = { readonly cohort: string; readonly mentor: string; readonly url: string; readonly promise: string }

/** What somebody who is invited reads. It says nothing about whether they have an account. */
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
