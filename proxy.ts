import { type NextRequest, NextResponse } from 'next/server'
import { env } from './lib/foundation/env'
import { POLICY_HEADER, pagePolicy } from './lib/platform/http/content-security-policy'

// biome-ignore lint/style/noProcessEnv: the build puts its value here
const isDev = process.env.NODE_ENV === 'development'

/**
 * Two years. Without `includeSubDomains`: a host may serve other things below the same name over http, and two years cannot
 * be taken back. The host's proxy can add it.
 */
const STRICT_TRANSPORT = 'max-age=63072000'

/** Gives each page a policy with a nonce of its own: Next finds it in the request and puts it on the scripts it writes. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const isSecure = env().NEXTAUTH_URL.startsWith('https:')
  const policy = pagePolicy({ nonce, isDev, isSecure })
  const headers = new Headers(request.headers)
  headers.set(POLICY_HEADER, policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set(POLICY_HEADER, policy)
  if (isSecure) response.headers.set('strict-transport-security', STRICT_TRANSPORT)
  return response
}

// Calls have one policy for all (next.config.js), and files of the build need none. Prefetches are not left out, as
// Next's guide proposes: a browser may show as a page what it fetched ahead.
export const config = { matcher: ['/((?!api/|_next/static/).*)'] }
