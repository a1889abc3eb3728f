import { paths } from '@/lib/foundation/paths'
import { parseSameOriginPath, toSameOriginPage } from '@/lib/foundation/values/same-origin-path'

type Given = string | readonly string[] | undefined

/**
 * Returns the page after signing in: one of this site, resolved as a browser does, or the dashboard. Its length is
 * measured after encoding, which makes it longer, because a form cannot correct a hidden field.
 */
export function safeNext(next: Given): string {
  if (typeof next !== 'string' || next.length > MAX_LENGTH) return paths.dashboard
  const end = toSameOriginPage(next)
  return end !== null && end.length <= MAX_LENGTH ? end : paths.dashboard
}

/** The length that calls accept (`schema.ts`). */
const MAX_LENGTH = 500

/** Adds `next`, the page to go to in the end, to a path. */
export function withNext(path: string, next: Given): string {
  const end = safeNext(next)
  if (end === paths.dashboard) return path
  return `${path}${path.includes('?') ? '&' : '?'}next=${encodeURIComponent(end)}`
}

/** Returns whether a page is that of an invitation. */
export const isInvitation = (path: string): boolean => /^\/(cohorts\/join|invitations)\/[^/?#]+$/.test(path)

/** Returns the first page of a new account: an invitation comes before the plan, and any other page after it. */
export function nextAfterSignUp(next: Given): string {
  const end = safeNext(next)
  if (isInvitation(end)) return end
  const after = withNext(paths.onboarding, end)
  return after.length <= MAX_LENGTH ? after : paths.onboarding
}

const WAYS_IN: readonly string[] = [paths.signIn(), paths.signUp, paths.forgotPassword]

/**
 * Returns the page that links to the sign-in pages carry along: an invitation, or what a sign-in page carries already;
 * none from other pages.
 * @param query of the page's address
 */
export function findPreservedNext(path: string, query: Pick<URLSearchParams, 'get'>): string | undefined {
  if (isInvitation(path)) return path
  return WAYS_IN.includes(path) ? (query.get('next') ?? undefined) : undefined
}

/** Pages that redeem a link, or redirect to `next`. */
const USES_A_LINK = /^\/(verify-email|reset-password|sign-in|invitations|unsubscribe)(\/|$)/

/**
 * Returns whether a link in our mail may lead there: not to a page that redeems a link of another purpose, not even
 * through pages that redirect to one. The page was chosen by the sender of the request, who may not be the mail's
 * reader.
 */
export function isMailableNext(next: string): boolean {
  let path: string | null = safeNext(next)
  while (path !== null) {
    const page = parseSameOriginPath(path)
    if (page === null || USES_A_LINK.test(page)) return false
    // Ends, because each path is shorter than the one that contains it.
    const onwards: string | null = new URL(path, 'http://here.invalid').searchParams.get('next')
    path = onwards === null ? null : safeNext(onwards)
  }
  return true
}

/** Adds `next` to a path for a link in a mail, where that is allowed. */
export const withMailedNext = (path: string, next = ''): string => (isMailableNext(next) ? withNext(path, next) : path)
