import { paths } from '@/lib/foundation/paths'
import * as words from '@/messages/generated/people/invitations'
import { INVITATION_DAYS, type InvitationState, invitationLine } from './invitation'

export const invitedRoles = ['learner', 'mentor', 'admin'] as const
export type InvitedRole = (typeof invitedRoles)[number]

/** Key of an invitation's mail in the outbox. */
export const invitationMailKey = (invitationId: string): string => `person-invitation:${invitationId}`

/** Rights that come with each role, in a sentence. */
export const roleMeans: Readonly<Record<InvitedRole, () => string>> = {
  learner: words.asLearner,
  mentor: words.asMentor,
  admin: words.asAdmin,
}

/** Next page after accepting: only a learner makes a plan. */
export const pageAfterAccepting: Readonly<Record<InvitedRole, string>> = {
  learner: paths.dashboard,
  mentor: paths.mentor,
  admin: paths.adminPeople,
}

/** An invitation in the admins' list. */
export type SentPersonInvitation = {
  readonly id: string
  readonly email: string
  readonly role: InvitedRole
  readonly state: InvitationState
  /** Name of the sender; null for a deleted account. */
  readonly by: string | null
  /** Instants, ISO. */
  readonly sentAt: string
  readonly expiresAt: string
}

/** An invitation as the holder of its code sees it. */
export type OpenInvitation = {
  readonly email: string
  readonly role: InvitedRole
  readonly by: string
  /** Instant, ISO. */
  readonly expiresAt: string
}

/** Parses a row's role: an unknown one gives no rights. */
export const parseInvitedRole = (role: string): InvitedRole => invitedRoles.find((one) => one === role) ?? 'learner'

type MailFacts = { readonly by: string; readonly role: InvitedRole; readonly url: string }

/** Writes the mail of an invitation. It does not reveal whether the reader has an account. */
export function personInvitationMail({ by, role, url }: MailFacts) {
  const said = { by: invitationLine(by), role }
  return {
    subject: words.subject(said),
    text: [words.invite(said), roleMeans[role](), words.mailEnd({ url, days: INVITATION_DAYS })].join('\n\n'),
  }
}
