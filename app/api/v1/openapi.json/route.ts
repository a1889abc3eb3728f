import { publicRoute } from '@/lib/boundary/route'
import { siteOrigin } from '@/lib/env'
import { groups } from '@/lib/openapi/calls'
import { openApiDocument } from '@/lib/openapi/document'

// The address in it is the running server's, which no build knows.
export const dynamic = 'force-dynamic'

let text: string | undefined

/** Made once a process: it changes with a release alone. */
export const GET = publicRoute(async () => {
  text ??= JSON.stringify(openApiDocument(groups, { url: siteOrigin(), version: '1' }))
  return new Response(text, {
    headers: { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' },
  })
})
