import * as say from '@/messages/generated/platform/audit'
import * as actions from '@/messages/generated/platform/audit-actions'
import type { AuditAction } from './action'

/** A stored line of the log, its detail parsed. */
export type AuditLine = {
  readonly action: string
  readonly actorId: string | null
  readonly subjectId: string | null
  readonly detail: Readonly<Record<string, unknown>>
}

/** Present names of people, cohorts and steps, by id. */
export type Names = ReadonlyMap<string, string>

/** Label of each action in a filter. */
export const actionWords: Readonly<Record<AuditAction, () => string>> = {
  'admin-made': actions.adminMade,
  'role-given': actions.roleGiven,
  'role-taken': actions.roleTaken,
  'account-disabled': actions.accountDisabled,
  'account-enabled': actions.accountEnabled,
  'second-factor-reset': actions.secondFactorReset,
  'invitation-sent': actions.invitationSent,
  'invitation-revoked': actions.invitationRevoked,
  'invitation-accepted': actions.invitationAccepted,
  'audit-exported': actions.auditExported,
  'instance-changed': actions.instanceChanged,
  'test-mail-sent': actions.testMailSent,
  'backup-made': actions.backupMade,
  'backup-downloaded': actions.backupDownloaded,
  'backup-deleted': actions.backupDeleted,
  'roster-applied': actions.rosterApplied,
  'roster-withdrawn': actions.rosterWithdrawn,
  'people-exported': actions.peopleExported,
  'person-deletion-asked': actions.personDeletionAsked,
  'person-deletion-cancelled': actions.personDeletionCancelled,
  'announcement-made': actions.announcementMade,
  'announcement-ended': actions.announcementEnded,
  'cohort-made': actions.cohortMade,
  'cohort-changed': actions.cohortChanged,
  'join-code-renewed': actions.joinCodeRenewed,
  'join-code-revoked': actions.joinCodeRevoked,
  'cohort-invitations-sent': actions.cohortInvitationsSent,
  'cohort-invitation-withdrawn': actions.cohortInvitationWithdrawn,
  'cohort-mentor-added': actions.cohortMentorAdded,
  'cohort-mentor-removed': actions.cohortMentorRemoved,
  'learner-removed': actions.learnerRemoved,
  'learner-dates-changed': actions.learnerDatesChanged,
  'learners-exported': actions.learnersExported,
  'waiver-given': actions.waiverGiven,
  'waiver-changed': actions.waiverChanged,
  'waiver-revoked': actions.waiverRevoked,
  'cohort-closed': actions.cohortClosed,
  'cohort-reopened': actions.cohortReopened,
  'cohort-lead-changed': actions.cohortLeadChanged,
  'review-assigned': actions.reviewAssigned,
  'learner-assigned': actions.learnerAssigned,
  'verdict-corrected': actions.verdictCorrected,
  'thread-reported': actions.threadReported,
  'reported-thread-read': actions.reportedThreadRead,
  'report-closed': actions.reportClosed,
  'signed-in': actions.signedIn,
  'sign-in-failed': actions.signInFailed,
  'account-made': actions.accountMade,
  'password-set': actions.passwordSet,
  'password-reset': actions.passwordReset,
  'address-confirmed': actions.addressConfirmed,
  'address-proved': actions.addressProved,
  'address-changed': actions.addressChanged,
  'way-in-linked': actions.wayInLinked,
  'way-in-unlinked': actions.wayInUnlinked,
  'second-factor-on': actions.secondFactorOn,
  'second-factor-off': actions.secondFactorOff,
  'recovery-code-used': actions.recoveryCodeUsed,
  'recovery-codes-made': actions.recoveryCodesMade,
  'data-exported': actions.dataExported,
  'deletion-asked': actions.deletionAsked,
  'deletion-cancelled': actions.deletionCancelled,
  'account-deleted': actions.accountDeleted,
}

type Parts = {
  /** The actor, in the form that begins a sentence. */
  readonly who: string
  readonly whom: string
  /** False where the line has no subject. */
  readonly hasSubject: boolean
  readonly cohort: string
  readonly step: string
  readonly role: 'admin' | 'mentor' | 'other'
  readonly provider: string
  readonly hasProvider: boolean
  readonly way: string
  readonly count: number
  /** Reason of a correction: its author may have deleted it with their account. */
  readonly reason: string
  readonly hasReason: boolean
  /** The change concerns one cohort, not all of the mentor's. */
  readonly isOne: boolean
}
type Detail = AuditLine['detail']

const ways: Readonly<Record<string, () => string>> = {
  password: say.byPassword,
  link: say.byLink,
  'second-factor': say.bySecondFactor,
}
const describeWay = (way: unknown): string => (typeof way === 'string' ? (ways[way]?.() ?? way) : say.byUnknown())

const sentences: Readonly<Record<AuditAction, (parts: Parts) => string>> = {
  'admin-made': say.adminMade,
  'role-given': say.roleGiven,
  'role-taken': say.roleTaken,
  'account-disabled': say.accountDisabled,
  'account-enabled': say.accountEnabled,
  'second-factor-reset': say.secondFactorReset,
  'invitation-sent': say.invitationSent,
  'invitation-revoked': say.invitationRevoked,
  'invitation-accepted': say.invitationAccepted,
  'audit-exported': say.auditExported,
  'instance-changed': say.instanceChanged,
  'test-mail-sent': say.testMailSent,
  'backup-made': say.backupMade,
  'backup-downloaded': say.backupDownloaded,
  'backup-deleted': say.backupDeleted,
  'roster-applied': say.rosterApplied,
  'roster-withdrawn': say.rosterWithdrawn,
  'people-exported': say.peopleExported,
  'person-deletion-asked': say.personDeletionAsked,
  'person-deletion-cancelled': say.personDeletionCancelled,
  'announcement-made': say.announcementMade,
  'announcement-ended': say.announcementEnded,
  'cohort-made': say.cohortMade,
  'cohort-changed': say.cohortChanged,
  'join-code-renewed': say.joinCodeRenewed,
  'join-code-revoked': say.joinCodeRevoked,
  'cohort-invitations-sent': say.cohortInvitationsSent,
  'cohort-invitation-withdrawn': say.cohortInvitationWithdrawn,
  'cohort-mentor-added': say.cohortMentorAdded,
  'cohort-mentor-removed': say.cohortMentorRemoved,
  'learner-removed': say.learnerRemoved,
  'learner-dates-changed': say.learnerDatesChanged,
  'learners-exported': say.learnersExported,
  'waiver-given': say.waiverGiven,
  'waiver-changed': say.waiverChanged,
  'waiver-revoked': say.waiverRevoked,
  'cohort-closed': say.cohortClosed,
  'cohort-reopened': say.cohortReopened,
  'cohort-lead-changed': say.cohortLeadChanged,
  'review-assigned': say.reviewAssigned,
  'learner-assigned': say.learnerAssigned,
  'verdict-corrected': say.verdictCorrected,
  'thread-reported': say.threadReported,
  'reported-thread-read': say.reportedThreadRead,
  'report-closed': say.reportClosed,
  'signed-in': say.signedIn,
  'sign-in-failed': say.signInFailed,
  'account-made': say.accountMade,
  'password-set': say.passwordSet,
  'password-reset': say.passwordReset,
  'address-confirmed': say.addressConfirmed,
  'address-proved': say.addressProved,
  'address-changed': say.addressChanged,
  'way-in-linked': say.wayInLinked,
  'way-in-unlinked': say.wayInUnlinked,
  'second-factor-on': say.secondFactorOn,
  'second-factor-off': say.secondFactorOff,
  'recovery-code-used': say.recoveryCodeUsed,
  'recovery-codes-made': say.recoveryCodesMade,
  'data-exported': say.dataExported,
  'deletion-asked': say.deletionAsked,
  'deletion-cancelled': say.deletionCancelled,
  'account-deleted': say.accountDeleted,
}

/** Describes an actor, also a deleted one; null is the host. @param called the present name of the id */
export const actorInWords = (id: string | null, called: string | undefined): string =>
  id === null ? say.host() : (called ?? say.formerMember())

/**
 * Writes a line of the log as a sentence with present names: "Ida made Marek a mentor". Unknown ids are a former
 * member.
 */
export function auditSentence({ action, actorId, subjectId, detail }: AuditLine, names: Names): string {
  const called = (id: unknown): string | undefined => (typeof id === 'string' ? names.get(id) : undefined)
  const { role, provider } = detail
  const isOwn = subjectId === actorId && actorId !== null
  const parts: Parts = {
    who: actorId === null ? say.host() : (called(actorId) ?? say.formerMemberAtStart()),
    whom: isOwn ? say.themselves() : (called(subjectId) ?? say.formerMember()),
    hasSubject: subjectId !== null,
    cohort: called(detail.cohort ?? subjectId) ?? say.goneCohort(),
    step: called(detail.step) ?? say.goneStep(),
    role: role === 'admin' || role === 'mentor' ? role : 'other',
    provider: typeof provider === 'string' ? provider : '',
    hasProvider: typeof provider === 'string',
    way: describeWay(detail.way),
    count: Number(detail.count) || 0,
    reason: called(detail.correction) ?? '',
    hasReason: Boolean(called(detail.correction)),
    isOne: Boolean(detail.cohort),
  }
  const write = sentences[action as AuditAction] as (typeof sentences)[AuditAction] | undefined
  return write ? write(parts) : say.unknownAction({ who: parts.who, action })
}

/** Parses the detail of a stored line; empty where it is invalid. */
export function parseDetail(stored: string): Detail {
  try {
    const value: unknown = JSON.parse(stored)
    return typeof value === 'object' && value !== null ? (value as Detail) : {}
  } catch {
    return {}
  }
}
