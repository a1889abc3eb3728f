import { INVITATION_DAYS, type InvitationState, invitationLine } from './invitation'

export const invitedRoles = ['learner', 'mentor', 'admin'] as const
export type InvitedRole = (typeof invitedRoles)[number]

/** "invites you as a mentor" */
export const asRole: Readonly<Record<InvitedRole, string>> = {
  learner: 'to learn',
  mentor: 'as a mentor',
  admin: 'as an admin',
}

/** What the person may do then, in a sentence. */
export const roleMeans: Readonly<Record<InvitedRole, string>> = {
  learner: 'You follow a roadmap to a first job in back-end development, and tick off what you have learned.',
  mentor: 'You run cohorts of learners, see how far they are, and review their work.',
  admin: 'You run this instance: its people, their roles, and every cohort.',
}

/** An invitation as admins list it. */
export type SentPersonInvitation = {
  readonly id: string
  readonly email: string
  readonly role: InvitedRole
  readonly state: InvitationState
  /** Who sent it; null for somebody who is gone. */
  readonly by: string | null
  /** Instants, ISO. */
  readonly sentAt: string
  readonly expiresAt: string
}

/** What the holder of a code reads. */
export type OpenInvitation = {
  readonly email: string
  readonly role: InvitedRole
  readonly by: string
  /** Instant, ISO. */
  readonly expiresAt: string
}

/** A row's role: what is not known gives nothing. */
export const parseInvitedRole = (role: string): InvitedRole => invitedRoles.find((one) => one === role) ?? 'learner'

type MailFacts = { readonly by: string; readonly role: InvitedRole; readonly url: string }

/** What somebody who is invited reads. It says nothing about whether they have an account. */
export function personInvitationMail({ by, role, url }: MailFacts) {
  const from = invitationLine(by)
  return {
    subject: `${from} invites you to Waymark ${asRole[role]}`,
    text: [
      `${from} invites you to Waymark ${asRole[role]}.`,
      roleMeans[role],
      `Open this link, sign up or sign in with this address, and then decide:\n${url}`,
      `The link works once, for ${INVITATION_DAYS} days. If you didn’t expect it, ignore this mail.`,
    ].join('\n\n'),
  }
}
