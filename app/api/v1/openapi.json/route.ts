import { groups } from '@/lib/care/openapi/calls'
import { openApiDocument } from '@/lib/care/openapi/document'
import { publicRoute } from '@/lib/doors/http/route'
import { siteOrigin } from '@/lib/foundation/env'

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
