import { notFound } from '@/lib/foundation/errors'
import { vitalsCalls } from '@/lib/operations/vitals/calls'
import { findMetrics } from '@/lib/operations/vitals/data'
import { serve } from '@/lib/platform/http/serve'

export const dynamic = 'force-dynamic'

/** Serves metrics for a scraper. Not found without the token. */
export const GET = serve(vitalsCalls.getMetrics, async ({ request }) => {
  const metrics = await findMetrics(request.headers.get('authorization'))
  if (!metrics) throw notFound('page')
  return new Response(metrics.text, { headers: { 'content-type': metrics.type, 'cache-control': 'no-store' } })
})
