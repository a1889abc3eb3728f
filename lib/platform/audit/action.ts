/** Actions that the audit log records: every use of a privilege, and every change of access to an account. */
export const auditActions = [
  // people
  'admin-made',
  'role-given',
  'role-taken',
  'account-disabled',
  'account-enabled',
  'second-factor-reset',
  'invitation-sent',
  'invitation-revoked',
  'invitation-accepted',
  'audit-exported',
  // cohorts and learners
  'cohort-made',
  'cohort-changed',
  'join-code-renewed',
  'join-code-revoked',
  'cohort-invitations-sent',
  'cohort-invitation-withdrawn',
  'cohort-mentor-added',
  'cohort-mentor-removed',
  'learner-removed',
  'learner-dates-changed',
  'learners-exported',
  'waiver-given',
  'waiver-changed',
  'waiver-revoked',
  // the viewer's own account
  'signed-in',
  'sign-in-failed',
  'account-made',
  'password-set',
  'password-reset',
  'address-confirmed',
  'address-proved',
  'address-changed',
  'way-in-linked',
  'way-in-unlinked',
  'second-factor-on',
  'second-factor-off',
  'recovery-code-used',
  'recovery-codes-made',
  'data-exported',
  'deletion-asked',
  'deletion-cancelled',
  'account-deleted',
] as const
export type AuditAction = (typeof auditActions)[number]

/**
 * Frequent actions, which are deleted after a period and shown only on request. The trigger that protects the other
 * lines lists them too.
 */
export const signInActions = ['signed-in', 'sign-in-failed'] as const satisfies readonly AuditAction[]
