/** Every URL of the product, built in one place. */
export const paths = {
  home: '/',
  signIn: (next?: string) => (next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'),
  signUp: '/sign-up',
  onboarding: '/onboarding',
  placement: '/placement',
  dashboard: '/dashboard',
  roadmaps: '/roadmaps',
  roadmap: (slug: string) => `/roadmaps/${slug}`,
  skills: (roadmapSlug: string) => `/roadmaps/${roadmapSlug}/skills`,
  step: (roadmapSlug: string, slug: string) => `/roadmaps/${roadmapSlug}/steps/${slug}`,
  guide: '/guide',
  /** Every page of the guide but the first, which stands at `guide`. */
  guidePage: (slug: string) => `/guide/${slug}`,
  faq: '/faq',
  pay: '/pay',
  /** The pay page with its questions answered: `{ country: 'DE', level: 'junior' }`. */
  payFor: (asked: Readonly<Record<string, string>>) => `/pay?${new URLSearchParams(asked)}`,
  payData: '/pay/data.json',
  settings: '/settings',
  mentor: '/mentor',
  reviews: '/mentor/reviews',
  review: (id: string) => `/mentor/reviews/${id}`,
  learners: '/mentor/learners',
  learner: (id: string) => `/mentor/learners/${id}`,
  joinCohort: (code: string) => `/cohorts/join/${code}`,
  adminPeople: '/admin/people',
} as const
