import { vitalsCalls } from '@/lib/care/vitals/calls'
import { findMetrics } from '@/lib/care/vitals/data'
import { serve } from '@/lib/doors/http/serve'
import { notFound } from '@/lib/foundation/errors'

export const dynamic = 'force-dynamic'

/** Serves metrics for a scraper. Not found without the token. */
export const GET = serve(vitalsCalls.getMetrics, async ({ request }) => {
  const metrics = await findMetrics(request.headers.get('authorization'))
  if (!metrics) throw notFound('page')
  return new Response(metrics.text, { headers: { 'content-type': metrics.type, 'cache-control': 'no-store' } })
})
