import 'server-only'
import { RequestCookies } from 'next/dist/compiled/@edge-runtime/cookies'
import { HeadersAdapter } from 'next/dist/server/web/spec-extension/adapters/headers'
import { BoundedMap } from '@/lib/foundation/values/bounded-map'
import { sessionIdIn, sessionValueIn } from './session-cookie'
import { findSession } from './session-rows'

/** For counting, an answer of half a minute ago will do: it opens nothing. */
const KEPT_MS = 30_000
const kept = new BoundedMap<string, { readonly personId: string | null; readonly until: number }>(5000)

/**
 * Who holds the session that a request's `Cookie` header names, for limits to count by: null for a visitor, for a session
 * that has ended or still lacks its second factor. Never a permission: those ask each time (`session.ts`).
 */
export async function sessionHolder(cookieHeader: string | undefined, now: () => number = Date.now) {
  // As `cookies()` makes them for a page. Of several cookies of one name, another reading would count another session.
  const jar = new RequestCookies(HeadersAdapter.from({ cookie: cookieHeader }))
  const value = sessionValueIn(jar)
  const id = value ? await sessionIdIn(value) : null
  if (id === null) return null
  const known = kept.get(id)
  if (known && known.until > now()) return known.personId
  const session = await findSession(id, new Date(now()))
  const personId = session && !session.awaitsSecondFactor ? session.person.id : null
  kept.set(id, { personId, until: now() + KEPT_MS })
  return personId
}
