import { paths } from '@/lib/foundation/paths'
import * as words from '@/messages/generated/people/invitations'
import { INVITATION_DAYS, type InvitationState, invitationLine } from './invitation'

export const invitedRoles = ['learner', 'mentor', 'admin'] as const
export type InvitedRole = (typeof invitedRoles)[number]

/** What the person may do then, in a sentence. */
export const roleMeans: Readonly<Record<InvitedRole, () => string>> = {
  learner: words.asLearner,
  mentor: words.asMentor,
  admin: words.asAdmin,
}

/** Where who has accepted goes on: only a learner makes a plan. */
export const pageAfterAccepting: Readonly<Record<InvitedRole, string>> = {
  learner: paths.dashboard,
  mentor: paths.mentor,
  admin: paths.adminPeople,
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
  const said = { by: invitationLine(by), role }
  return {
    subject: words.subject(said),
    text: [words.invite(said), roleMeans[role](), words.mailEnd({ url, days: INVITATION_DAYS })].join('\n\n'),
  }
}
