import type { MetadataRoute } from 'next'
import { env, siteOrigin } from '@/lib/foundation/env'

// Whether this is the demo is known when the server starts, not when it is built.
export const dynamic = 'force-dynamic'

const PRIVATE = ['/api/', '/dashboard', '/onboarding', '/placement', '/settings', '/cohorts/', '/mentor', '/admin']

/** The demo's people are made up: nothing of it belongs in a search engine. */
export default function robots(): MetadataRoute.Robots {
  if (env().DEMO === '1') return { rules: { userAgent: '*', disallow: '/' } }
  return { rules: { userAgent: '*', allow: '/', disallow: PRIVATE }, sitemap: `${siteOrigin()}/sitemap.xml` }
}
