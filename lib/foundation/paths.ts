import { callPaths, fillPath } from './call-paths'

/** URLs of the product, all built here. */
export const paths = {
  home: '/',
  signIn: (next?: string) => (next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'),
  signUp: '/sign-up',
  signInAfterReset: '/sign-in?done=reset',
  signInByLink: (token: string) => `/sign-in/link?token=${encodeURIComponent(token)}`,
  secondFactor: '/sign-in/second-factor',
  forgotPassword: '/forgot-password',
  resetPassword: (token: string) => `/reset-password?token=${encodeURIComponent(token)}`,
  /** Result page of a confirmation: `verify`, `change` or `problem`. */
  emailConfirmed: (outcome: string) => `/verify-email?done=${outcome}`,
  verifyEmail: (token: string) => `/verify-email?token=${encodeURIComponent(token)}`,
  acceptInvitation: (code: string) => `/invitations/${code}`,
  privacy: '/privacy',
  onboarding: '/onboarding',
  firstPlan: '/onboarding/first-plan',
  placement: '/placement',
  pastedProgress: '/placement/pasted',
  dashboard: '/dashboard',
  outlook: '/dashboard/outlook',
  roadmaps: '/roadmaps',
  /** @param shown the part to show: a face (`view`), a stage, a track */
  roadmap: (slug: string, shown: Readonly<Record<string, string | undefined>> = {}) =>
    fillPath(`/roadmaps/${slug}`, {}, shown),
  skills: (roadmapSlug: string) => `/roadmaps/${roadmapSlug}/skills`,
  /** Contour lines in a file of their own, for use within a picture. */
  land: (name: string) => `/land/${name}#land`,
  step: (roadmapSlug: string, slug: string) => `/roadmaps/${roadmapSlug}/steps/${slug}`,
  runner: '/check.mjs',
  /** OpenAPI file of a brief with checks. */
  openApi: (brief: string) => `/checks/${brief}/openapi.yaml`,
  guide: '/guide',
  /** Pages of the guide except the first, which is at `guide`. */
  guidePage: (slug: string) => `/guide/${slug}`,
  faq: '/faq',
  pay: '/pay',
  /** The pay page for a country and a level: `{ country: 'DE', level: 'junior' }`. */
  payFor: (asked: Readonly<Record<string, string>>) => `/pay?${new URLSearchParams(asked)}`,
  /** One of the pages behind it, for the same choices. */
  payTopic: (topic: string, asked: Readonly<Record<string, string>> = {}) =>
    `/pay/${topic}${Object.keys(asked).length > 0 ? `?${new URLSearchParams(asked)}` : ''}`,
  payData: '/pay/data.json',
  forecast: '/forecast',
  settings: '/settings',
  timeOff: '/settings#time-off',
  /** The export form with the reason why an export was refused. */
  exportRefused: (why: string) => `/settings/privacy?export=${why}#export`,
  mailSettings: '/settings/mail',
  accountSettings: '/settings/account',
  securitySettings: '/settings/security',
  privacySettings: '/settings/privacy',
  profileSettings: '/settings/profile',
  /** Public profile of a user. */
  profile: (handle: string) => `/u/${handle}`,
  /** Today's work of a mentor. */
  mentor: '/mentor',
  cohorts: '/mentor/cohorts',
  cohort: (id: string) => `/mentor/cohorts/${id}`,
  cohortPeople: (id: string) => `/mentor/cohorts/${id}/people`,
  cohortSettings: (id: string) => `/mentor/cohorts/${id}/settings`,
  outcomes: (cohortId: string) => `/mentor/cohorts/${cohortId}/outcomes`,
  savedReplies: '/mentor/saved-replies',
  reviews: '/mentor/reviews',
  review: (id: string) => `/mentor/reviews/${id}`,
  learners: '/mentor/learners',
  learner: (id: string) => `/mentor/learners/${id}`,
  /** A submitted file, for viewers with access. */
  file: (id: string) => fillPath(callPaths.file, { id }),
  notifications: '/notifications',
  unsubscribe: (token: string) => `/unsubscribe?token=${encodeURIComponent(token)}`,
  /** Reviews of the viewer's own work. */
  myReviews: '/reviews',
  /** Cohorts that the viewer learns in. */
  myCohorts: '/cohorts',
  messages: '/messages',
  thread: (id: string) => `/messages/${id}`,
  joinCohort: (code: string) => `/cohorts/join/${code}`,
  adminPeople: '/admin/people',
  peopleExportRefused: (why: string) => `/admin/people?export=${why}#export`,
  adminPerson: (id: string) => `/admin/people/${id}`,
  adminInvitations: '/admin/invitations',
  adminInstance: '/admin/instance',
  /** The instance page with the reason why a download was refused. */
  backupRefused: (why: string) => `/admin/instance?backup=${why}#backups`,
  backupFile: (id: string) => fillPath(callPaths.backupFile, { id }),
  /** The instance's own logo. */
  instanceLogo: (version: string) => `/instance/logo?v=${version}`,
  adminRoster: '/admin/roster',
  adminReports: '/admin/reports',
  adminReport: (threadId: string) => `/admin/reports/${threadId}`,
  adminAnnouncements: '/admin/announcements',
  adminAudit: '/admin/audit',
  /** The audit log filtered by a person: a part of their name or address. */
  adminAuditOf: (q: string) => `/admin/audit?q=${encodeURIComponent(q)}`,
  adminAuditFile: callPaths.auditFile,
} as const
