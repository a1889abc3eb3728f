import type { MetadataRoute } from 'next'
import { env, siteOrigin } from '@/lib/foundation/env'

// Whether this is the demo is known when the server starts, not at build time.
export const dynamic = 'force-dynamic'

const PRIVATE = [
  '/api/',
  '/dashboard',
  '/onboarding',
  '/placement',
  '/settings',
  '/cohorts/',
  '/messages',
  '/mentor',
  '/admin',
]

/** Rules for crawlers. The demo's people are made up, so it is not indexed. */
export default function robots(): MetadataRoute.Robots {
  if (env().DEMO === '1') return { rules: { userAgent: '*', disallow: '/' } }
  return { rules: { userAgent: '*', allow: '/', disallow: PRIVATE }, sitemap: `${siteOrigin()}/sitemap.xml` }
}
