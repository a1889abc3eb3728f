import { siteOrigin } from '@/lib/foundation/env'
import { openApiDocument } from '@/lib/platform/calls/document'
import { documentCalls } from '@/lib/platform/http/calls'
import { serve } from '@/lib/platform/http/serve'
import { groups } from '../calls'

// The document contains the running server's address, which is unknown at build time.
export const dynamic = 'force-dynamic'

let text: string | undefined

/** Built once per process: it only changes with a release. */
export const GET = serve(documentCalls.getOpenApiDocument, async () => {
  text ??= JSON.stringify(openApiDocument(groups, { url: siteOrigin(), version: '1' }))
  return new Response(text, {
    headers: { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' },
  })
})
