import { openApiDocument } from '@/lib/doors/calls/document'
import { documentCalls } from '@/lib/doors/http/calls'
import { serve } from '@/lib/doors/http/serve'
import { siteOrigin } from '@/lib/foundation/env'
import { groups } from '../calls'

// The address in it is the running server's, which no build knows.
export const dynamic = 'force-dynamic'

let text: string | undefined

/** Made once a process: it changes with a release alone. */
export const GET = serve(documentCalls.getOpenApiDocument, async () => {
  text ??= JSON.stringify(openApiDocument(groups, { url: siteOrigin(), version: '1' }))
  return new Response(text, {
    headers: { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' },
  })
})
