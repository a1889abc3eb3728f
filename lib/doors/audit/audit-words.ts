import type { AuditAction } from './action'

/** One line of the log as it is stored, its detail parsed. */
export type AuditLine = {
  readonly action: string
  readonly actorId: string | null
  readonly subjectId: string | null
  readonly detail: Readonly<Record<string, unknown>>
}

/** What ids are called now, by id. */
export type Names = ReadonlyMap<string, string>

export const HOST = 'The host'
export const FORMER_MEMBER = 'former member'

/** Each action as a choice of a filter. */
export const actionWords: Readonly<Record<AuditAction, string>> = {
  'admin-made': 'Admin made by the host',
  'role-given': 'Role given',
  'role-taken': 'Role taken',
  'account-disabled': 'Account disabled',
  'account-enabled': 'Account enabled',
  'second-factor-reset': 'Second factor reset',
  'invitation-sent': 'Invitation sent',
  'invitation-revoked': 'Invitation withdrawn',
  'invitation-accepted': 'Invitation accepted',
  'audit-exported': 'Audit log exported',
  'cohort-made': 'Cohort made',
  'cohort-changed': 'Cohort changed',
  'join-code-renewed': 'Join link renewed',
  'join-code-revoked': 'Join link revoked',
  'cohort-invitations-sent': 'Invited by mail to a cohort',
  'cohort-invitation-withdrawn': 'Invitation to a cohort withdrawn',
  'cohort-mentor-added': 'Mentor added to a cohort',
  'cohort-mentor-removed': 'Mentor taken out of a cohort',
  'learner-removed': 'Learner taken out of a cohort',
  'learners-exported': 'Learners exported',
  'waiver-given': 'Step waived',
  'waiver-changed': 'Waiver changed',
  'waiver-revoked': 'Waiver ended',
  'signed-in': 'Signed in',
  'sign-in-failed': 'Failed sign-in',
  'account-made': 'Account made',
  'password-set': 'Password set',
  'password-reset': 'Password reset by mail',
  'address-confirmed': 'Address confirmed',
  'address-proved': 'Address proved by mailed link',
  'address-changed': 'E-mail address changed',
  'way-in-linked': 'Way in linked',
  'way-in-unlinked': 'Way in unlinked',
  'second-factor-on': 'Second factor turned on',
  'second-factor-off': 'Second factor turned off',
  'recovery-code-used': 'Recovery code used',
  'recovery-codes-made': 'New recovery codes',
  'data-exported': 'Own data exported',
  'deletion-asked': 'Deletion asked for',
  'deletion-cancelled': 'Deletion cancelled',
  'account-deleted': 'Account deleted',
}

type Parts = {
  readonly who: string
  readonly whom: string
  /** False where nothing says whom or what it was done to. */
  readonly hasSubject: boolean
  readonly cohort: string
  readonly step: string
}
type Detail = AuditLine['detail']

const aRole = (role: unknown): string => (role === 'admin' ? 'an admin' : role === 'mentor' ? 'a mentor' : 'a learner')
const own =
  (words: string) =>
  ({ who }: Parts) =>
    `${who} ${words}`
const provider = ({ provider: name }: Detail): string => (typeof name === 'string' ? ` (${name})` : '')

const ways: Readonly<Record<string, string>> = {
  password: 'password',
  link: 'link by mail',
  'second-factor': 'second step',
}
const describeWay = ({ way }: Detail): string => (typeof way === 'string' ? (ways[way] ?? way) : 'unknown way')

const sentences: Readonly<Record<AuditAction, (parts: Parts, detail: Detail) => string>> = {
  'admin-made': ({ who, whom }) => `${who} made ${whom} an admin`,
  'role-given': ({ who, whom }, { role }) => `${who} made ${whom} ${aRole(role)}`,
  'role-taken': ({ who, whom }, { role }) => `${who} took the role of ${aRole(role)} from ${whom}`,
  'account-disabled': ({ who, whom }) => `${who} disabled the account of ${whom}`,
  'account-enabled': ({ who, whom }) => `${who} enabled the account of ${whom} again`,
  'second-factor-reset': ({ who, whom }) => `${who} reset the second factor of ${whom}`,
  'invitation-sent': ({ who }, { role }) => `${who} invited someone as ${aRole(role)}`,
  'invitation-revoked': ({ who }, { role }) => `${who} withdrew an invitation as ${aRole(role)}`,
  'invitation-accepted': ({ who, whom }, { role }) => `${who} accepted an invitation of ${whom} as ${aRole(role)}`,
  'audit-exported': own('exported the audit log'),
  'cohort-made': ({ who, cohort }) => `${who} made ${cohort}`,
  'cohort-changed': ({ who, cohort }) => `${who} changed ${cohort}`,
  'join-code-renewed': ({ who, cohort }) => `${who} renewed the join link of ${cohort}`,
  'join-code-revoked': ({ who, cohort }) => `${who} revoked the join link of ${cohort}`,
  'cohort-invitations-sent': ({ who, cohort }, { count }) => `${who} invited ${count} by mail to ${cohort}`,
  'cohort-invitation-withdrawn': ({ who, cohort }) => `${who} withdrew an invitation to ${cohort}`,
  'cohort-mentor-added': ({ who, whom, cohort }) => `${who} added ${whom} to the mentors of ${cohort}`,
  'cohort-mentor-removed': ({ who, whom, cohort }) => `${who} took ${whom} out of the mentors of ${cohort}`,
  'learner-removed': ({ who, whom, cohort }) => `${who} took ${whom} out of ${cohort}`,
  'learners-exported': ({ who, cohort }, detail) =>
    `${who} exported the learners of ${detail.cohort ? cohort : 'their cohorts'}`,
  'waiver-given': ({ who, whom, step }) => `${who} waived ${step} for ${whom}`,
  'waiver-changed': ({ who, whom, step }) => `${who} changed the waiver of ${step} for ${whom}`,
  'waiver-revoked': ({ who, whom, step }) => `${who} ended the waiver of ${step} for ${whom}`,
  'signed-in': ({ who }, detail) => `${who} signed in (${describeWay(detail)})`,
  'sign-in-failed': ({ whom, hasSubject }, detail) =>
    hasSubject
      ? `A sign-in as ${whom} failed (${describeWay(detail)})`
      : `A sign-in to an unknown account failed (${describeWay(detail)})`,
  'account-made': own('made an account'),
  'password-set': own('set a password'),
  'password-reset': own('reset their password by mail'),
  'address-confirmed': own('confirmed their e-mail address'),
  'address-proved': own('proved their address with a mailed link, which reset the account'),
  'address-changed': own('changed their e-mail address'),
  'way-in-linked': ({ who }, detail) => `${who} linked a way in${provider(detail)}`,
  'way-in-unlinked': ({ who }, detail) => `${who} unlinked a way in${provider(detail)}`,
  'second-factor-on': own('turned their second factor on'),
  'second-factor-off': own('turned their second factor off'),
  'recovery-code-used': own('used a recovery code'),
  'recovery-codes-made': own('made new recovery codes'),
  'data-exported': own('exported their data'),
  'deletion-asked': own('asked for their account to be deleted'),
  'deletion-cancelled': own('kept their account after all'),
  'account-deleted': ({ whom }) => `The account of ${whom} was deleted`,
}

/** "Ida made Marek a mentor": one line in the words of today's names. Ids that lead nowhere are a former member. */
export function auditSentence(line: AuditLine, names: Names): string {
  const called = (id: unknown): string | undefined => (typeof id === 'string' ? names.get(id) : undefined)
  const person = (id: string | null): string => called(id) ?? FORMER_MEMBER
  const cohort = called(line.detail.cohort ?? line.subjectId) ?? 'a cohort that is gone'
  const parts: Parts = {
    who: line.actorId === null ? HOST : person(line.actorId),
    whom: line.subjectId === line.actorId && line.actorId !== null ? 'themselves' : person(line.subjectId),
    hasSubject: line.subjectId !== null,
    cohort,
    step: called(line.detail.step) ?? 'a step that is gone',
  }
  const write = sentences[line.action as AuditAction] as (typeof sentences)[AuditAction] | undefined
  const words = write ? write(parts, line.detail) : `${parts.who}: ${line.action}`
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The detail of a stored line; nothing where it cannot be read. */
export function parseDetail(stored: string): Detail {
  try {
    const value: unknown = JSON.parse(stored)
    return typeof value === 'object' && value !== null ? (value as Detail) : {}
  } catch {
    return {}
  }
}
