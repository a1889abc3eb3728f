import { callPaths, fillPath } from './call-paths'

/** Every URL of the product, built in one place. */
export const paths = {
  home: '/',
  signIn: (next?: string) => (next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'),
  signUp: '/sign-up',
  signInAfterReset: '/sign-in?done=reset',
  signInByLink: (token: string) => `/sign-in/link?token=${encodeURIComponent(token)}`,
  secondFactor: '/sign-in/second-factor',
  forgotPassword: '/forgot-password',
  resetPassword: (token: string) => `/reset-password?token=${encodeURIComponent(token)}`,
  /** What became of a confirmation: `verify`, `change` or `problem`. */
  emailConfirmed: (outcome: string) => `/verify-email?done=${outcome}`,
  verifyEmail: (token: string) => `/verify-email?token=${encodeURIComponent(token)}`,
  acceptInvitation: (code: string) => `/invitations/${code}`,
  privacy: '/privacy',
  onboarding: '/onboarding',
  firstPlan: '/onboarding/first-plan',
  placement: '/placement',
  dashboard: '/dashboard',
  outlook: '/dashboard/outlook',
  roadmaps: '/roadmaps',
  /** @param shown what of it: a face (`view`), a stage, a track */
  roadmap: (slug: string, shown: Readonly<Record<string, string | undefined>> = {}) =>
    fillPath(`/roadmaps/${slug}`, {}, shown),
  skills: (roadmapSlug: string) => `/roadmaps/${roadmapSlug}/skills`,
  /** Height lines in a file of their own, to be used in a picture. */
  land: (name: string) => `/land/${name}#land`,
  step: (roadmapSlug: string, slug: string) => `/roadmaps/${roadmapSlug}/steps/${slug}`,
  guide: '/guide',
  /** Every page of the guide but the first, which stands at `guide`. */
  guidePage: (slug: string) => `/guide/${slug}`,
  faq: '/faq',
  pay: '/pay',
  /** The pay page with its questions answered: `{ country: 'DE', level: 'junior' }`. */
  payFor: (asked: Readonly<Record<string, string>>) => `/pay?${new URLSearchParams(asked)}`,
  /** One of the pages behind it, with the same questions answered. */
  payTopic: (topic: string, asked: Readonly<Record<string, string>> = {}) =>
    `/pay/${topic}${Object.keys(asked).length > 0 ? `?${new URLSearchParams(asked)}` : ''}`,
  payData: '/pay/data.json',
  forecast: '/forecast',
  settings: '/settings',
  timeOff: '/settings#time-off',
  /** Why an export was refused, at the form that asked for it. */
  exportRefused: (why: string) => `/settings/privacy?export=${why}#export`,
  mailSettings: '/settings/mail',
  accountSettings: '/settings/account',
  securitySettings: '/settings/security',
  privacySettings: '/settings/privacy',
  profileSettings: '/settings/profile',
  /** What somebody shows to everybody. */
  profile: (handle: string) => `/u/${handle}`,
  /** What a mentor has to do today. */
  mentor: '/mentor',
  cohorts: '/mentor/cohorts',
  cohort: (id: string) => `/mentor/cohorts/${id}`,
  outcomes: (cohortId: string) => `/mentor/cohorts/${cohortId}/outcomes`,
  savedReplies: '/mentor/saved-replies',
  reviews: '/mentor/reviews',
  review: (id: string) => `/mentor/reviews/${id}`,
  learners: '/mentor/learners',
  learner: (id: string) => `/mentor/learners/${id}`,
  /** A file that was handed in, for those who may see it. */
  file: (id: string) => fillPath(callPaths.file, { id }),
  notifications: '/notifications',
  unsubscribe: (token: string) => `/unsubscribe?token=${encodeURIComponent(token)}`,
  /** The reviews of one's own work. */
  myReviews: '/reviews',
  /** The cohorts in which one learns. */
  myCohorts: '/cohorts',
  joinCohort: (code: string) => `/cohorts/join/${code}`,
  adminPeople: '/admin/people',
  adminPerson: (id: string) => `/admin/people/${id}`,
  adminInvitations: '/admin/invitations',
  adminAudit: '/admin/audit',
  /** The log of what was done by and to somebody, found by a part of their name or address. */
  adminAuditOf: (q: string) => `/admin/audit?q=${encodeURIComponent(q)}`,
  adminAuditFile: callPaths.auditFile,
} as const
