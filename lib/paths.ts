/** Every URL of the product, built in one place. */
export const paths = {
  home: '/',
  signIn: (next?: string) => (next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'),
  signUp: '/sign-up',
  onboarding: '/onboarding',
  dashboard: '/dashboard',
  roadmap: '/roadmaps/backend',
  step: (slug: string) => `/roadmaps/backend/steps/${slug}`,
  settings: '/settings',
  mentor: '/mentor',
  reviews: '/mentor/reviews',
  review: (id: string) => `/mentor/reviews/${id}`,
  learners: '/mentor/learners',
  learner: (id: string) => `/mentor/learners/${id}`,
  joinCohort: (code: string) => `/cohorts/join/${code}`,
  adminPeople: '/admin/people',
} as const
