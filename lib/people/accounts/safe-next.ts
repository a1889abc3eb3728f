import { paths } from '@/lib/foundation/paths'
import { ownPage, parseOwnPath } from '@/lib/foundation/values/own-path'

type Given = string | readonly string[] | undefined

/**
 * Where to go after signing in: a page of our own as a browser resolves its path, or the dashboard. Encoding makes an
 * address longer: it is measured as it is sent on, because a form cannot correct a field that it hides.
 */
export function safeNext(next: Given): string {
  if (typeof next !== 'string' || next.length > MAX_LENGTH) return paths.dashboard
  const end = ownPage(next)
  return end !== null && end.length <= MAX_LENGTH ? end : paths.dashboard
}

/** As much as calls accept (`schema.ts`). */
const MAX_LENGTH = 500

/** A path that carries along where to go in the end. */
export function withNext(path: string, next: Given): string {
  const end = safeNext(next)
  if (end === paths.dashboard) return path
  return `${path}${path.includes('?') ? '&' : '?'}next=${encodeURIComponent(end)}`
}

/** Whether a page is one that people come to by an invitation. */
export const isInvitation = (path: string): boolean => /^\/(cohorts\/join|invitations)\/[^/?#]+$/.test(path)

/** Where a new account goes first: an invitation comes before the plan, and any other page after it. */
export function nextAfterSignUp(next: Given): string {
  const end = safeNext(next)
  if (isInvitation(end)) return end
  const after = withNext(paths.onboarding, end)
  return after.length <= MAX_LENGTH ? after : paths.onboarding
}

const WAYS_IN: readonly string[] = [paths.signIn(), paths.signUp, paths.forgotPassword]

/**
 * What the ways in are to carry along from a page: an invitation, or what a way in carries already; nothing from others.
 * @param query of the page's address
 */
export function keptNext(path: string, query: Pick<URLSearchParams, 'get'>): string | undefined {
  if (isInvitation(path)) return path
  return WAYS_IN.includes(path) ? (query.get('next') ?? undefined) : undefined
}

/** Pages that use up a link, or lead on to where `next` says. */
const USES_A_LINK = /^\/(verify-email|reset-password|sign-in|invitations|unsubscribe)(\/|$)/

/**
 * Whether a link in a mail of ours may lead there: not to a page that uses up a link of another purpose, nor by any
 * number of pages that lead on to one. Whoever asked for the mail chose where it leads.
 */
export function mayBeMailed(next: string): boolean {
  let path: string | null = safeNext(next)
  while (path !== null) {
    const page = parseOwnPath(path)
    if (page === null || USES_A_LINK.test(page)) return false
    // Each is shorter than the one that carries it.
    const onwards: string | null = new URL(path, 'http://here.invalid').searchParams.get('next')
    path = onwards === null ? null : safeNext(onwards)
  }
  return true
}

/** A path for a link in a mail, which carries along where to go in the end, where it may lead there. */
export const withMailedNext = (path: string, next = ''): string => (mayBeMailed(next) ? withNext(path, next) : path)
