const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Words of authority over the site or its people: no part of a handle may be one of these. */
const authorities = words(`
  admin admins administrator mentor mentors mod moderator official owner root staff support team waymark webmaster
`)

/** Words that addresses use, or that mean nobody. */
const reserved = words(`
  abuse about account anonymous api apple-icon auth billing cohorts contact dashboard everybody faq favicon forecast
  former-learner guide health help home icons index info invitations learner learners legal login logout mail manifest
  nobody notifications null onboarding opengraph-image pay placement postmaster press privacy profile profiles public
  reset-password roadmap roadmaps robots search security settings sign-in sign-up sitemap somebody static status system
  terms undefined unsubscribe user users verify-email www you
`)

export const HANDLE_MIN = 3
export const HANDLE_MAX = 30

/** Pattern of a handle: letters and digits, with single hyphens between them. Lower case: `Ana` and `ana` are one. */
export const handlePattern = /^[a-z\d]+(?:-[a-z\d]+)*$/

/** Normalizes a handle for storage and comparison. */
export const normalizeHandle = (typed: string): string => typed.trim().toLowerCase()

/** Returns whether a handle could impersonate the site or its people, or conflicts with an address. */
export const isReserved = (handle: string): boolean =>
  reserved.has(handle) || handle.split('-').some((part) => authorities.has(part))

/** Returns whether a text has the form of a handle that can be taken. */
export const isHandle = (value: string): boolean =>
  value.length >= HANDLE_MIN && value.length <= HANDLE_MAX && handlePattern.test(value) && !isReserved(value)

/** Proposes a handle from a person's name; empty where the name has too few Latin letters. */
export function proposeHandle(name: string): string {
  const folded = name.normalize('NFD').replace(/\p{M}+/gu, '')
  const handle = normalizeHandle(folded)
    .replace(/[^a-z\d]+/g, '-')
    .slice(0, HANDLE_MAX)
    .replace(/^-|-$/g, '')
  return isHandle(handle) ? handle : ''
}
