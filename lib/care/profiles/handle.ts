const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Whoever speaks for the site, or for people of it who have a say: no part of a handle may be one of these. */
const authorities = words(`
  admin admins administrator mentor mentors mod moderator official owner root staff support team waymark webmaster
`)

/** Words that address something, or nobody. */
const reserved = words(`
  abuse about account anonymous api apple-icon auth billing cohorts contact dashboard everybody faq favicon forecast
  former-learner guide health help home icons index info invitations learner learners legal login logout mail manifest
  nobody notifications null onboarding opengraph-image pay placement postmaster press privacy profile profiles public
  reset-password roadmap roadmaps robots search security settings sign-in sign-up sitemap somebody static status system
  terms undefined unsubscribe user users verify-email www you
`)

export const HANDLE_MIN = 3
export const HANDLE_MAX = 30

/** Letters and digits, with single hyphens between them. Lower case: `Ana` and `ana` are one. */
export const handlePattern = /^[a-z\d]+(?:-[a-z\d]+)*$/

/** As it is stored and compared. */
export const asHandle = (typed: string): string => typed.trim().toLowerCase()

/** True for a handle under which somebody could pass for the site or its people, or that an address of its own has. */
export const isReserved = (handle: string): boolean =>
  reserved.has(handle) || handle.split('-').some((part) => authorities.has(part))

/** True for what could be somebody's handle: anything else an address can say is nobody's. */
export const isHandle = (value: string): boolean =>
  value.length >= HANDLE_MIN && value.length <= HANDLE_MAX && handlePattern.test(value) && !isReserved(value)

/** A first proposal from somebody's name; empty where it has too little of the alphabet. */
export function handleFrom(name: string): string {
  const folded = name.normalize('NFD').replace(/\p{M}+/gu, '')
  const handle = asHandle(folded)
    .replace(/[^a-z\d]+/g, '-')
    .slice(0, HANDLE_MAX)
    .replace(/^-|-$/g, '')
  return isHandle(handle) ? handle : ''
}
