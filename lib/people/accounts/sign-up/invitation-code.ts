import { isInvitation } from '../sign-in/safe-next'

/** Code in the address of an invitation's page, of which kind it is left open. */
export type InvitationCode = { readonly kind: 'cohort' | 'person'; readonly code: string }

/** Longest page, and longest code, that is looked at. */
const MAX = { page: 1000, code: 100 }

/**
 * Returns the code of an invitation that a person came from, by the page they return to, also behind another page that
 * leads to it in the end; null for any other page.
 */
export function findInvitationCode(next: string | null | undefined): InvitationCode | null {
  if (!next || next.length > MAX.page) return null
  const url = URL.parse(next, 'http://here.invalid')
  if (url?.host !== 'here.invalid') return null
  if (!isInvitation(url.pathname)) return findInvitationCode(url.searchParams.get('next'))
  const code = url.pathname.slice(url.pathname.lastIndexOf('/') + 1)
  return code.length > MAX.code ? null : { kind: url.pathname.startsWith('/cohorts/') ? 'cohort' : 'person', code }
}
