import { INVITATION_DAYS, type InvitationState, invitationLine } from '@/lib/people/accounts/invitations/invitation'

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
  const [name, from] = [invitationLine(cohort), invitationLine(mentor)]
  return {
    subject: `${from} invites you to learn in ${name}`,
    text: [
      `${from} invites you to the cohort "${name}" on Waymark, a roadmap to a first job in back-end development.`,
      `Mentors review your work within ${promise}.`,
      `Open this link and sign in or sign up. You’ll see what mentors can see before you decide:\n${url}`,
      `The link works once, for ${INVITATION_DAYS} days. If you didn’t expect it, ignore this mail.`,
    ].join('\n\n'),
  }
}
