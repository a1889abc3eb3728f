import 'server-only'
import { env } from '@/lib/env'
import { BoundedMap } from '@/lib/values/bounded-map'
import { sessionCookie, sessionIdIn } from './session-cookie'
import { findSession } from './session-rows'

/** For counting, an answer of half a minute ago will do: it opens nothing. */
const KEPT_MS = 30_000
const kept = new BoundedMap<string, { readonly personId: string | null; readonly until: number }>(5000)

/**
 * Who holds the session that a request's `Cookie` header names, for limits to count by: null for a visitor, for a session
 * that has ended or still lacks its second factor. Never a permission: those ask each time (`session.ts`).
 */
export async function sessionHolder(cookieHeader: string | undefined, now: () => number = Date.now) {
  const value = cookieHeader && valueIn(cookieHeader, sessionCookie(env().NEXTAUTH_URL).name)
  const id = value ? await sessionIdIn(value) : null
  if (id === null) return null
  const known = kept.get(id)
  if (known && known.until > now()) return known.personId
  const session = await findSession(id, new Date(now()))
  const personId = session && !session.awaitsSecondFactor ? session.person.id : null
  kept.set(id, { personId, until: now() + KEPT_MS })
  return personId
}

function valueIn(header: string, name: string): string | undefined {
  for (const pair of header.split(';')) {
    const [key, value] = pair.split('=', 2)
    if (key?.trim() === name) return value?.trim()
  }
}
