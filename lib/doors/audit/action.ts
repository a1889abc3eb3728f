/** What the audit log tells of: whatever takes a privilege, and whatever opens or closes an account. */
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
  'learners-exported',
  'waiver-given',
  'waiver-changed',
  'waiver-revoked',
  // one's own account
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
 * These actions are frequent, so they are deleted after a period and only shown on request. The trigger that protects the
 * other lines lists them too.
 */
export const signInActions = ['signed-in', 'sign-in-failed'] as const satisfies readonly AuditAction[]
