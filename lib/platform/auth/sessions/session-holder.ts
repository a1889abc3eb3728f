import 'server-only'
import { NextRequest } from 'next/server'
import { BoundedMap } from '@/lib/foundation/values/bounded-map'
import { sessionIdIn, sessionValueIn } from './session-cookie'
import { findSession } from './session-rows'

/** Time for which a result is cached. Half a minute old is good enough for counting: it grants nothing. */
const KEPT_MS = 30_000
const kept = new BoundedMap<string, { readonly personId: string | null; readonly until: number }>(5000)

/**
 * Returns the id of the person whose session a `Cookie` header names, for rate limits: null for a visitor, and for a
 * session that has ended or lacks its second factor. Never a permission: those are checked each time (`session.ts`).
 */
export async function findSessionPersonId(cookieHeader: string | undefined, now: () => number = Date.now) {
  // Parses cookies as `cookies()` does for a page. With several of one name, another parser could count another
  // session.
  const { cookies } = new NextRequest('http://localhost', { headers: cookieHeader ? { cookie: cookieHeader } : {} })
  const value = sessionValueIn(cookies)
  const id = value ? await sessionIdIn(value) : null
  if (id === null) return null
  const known = kept.get(id)
  if (known && known.until > now()) return known.personId
  const session = await findSession(id, new Date(now()))
  const personId = session && !session.awaitsSecondFactor ? session.person.id : null
  kept.set(id, { personId, until: now() + KEPT_MS })
  return personId
}
