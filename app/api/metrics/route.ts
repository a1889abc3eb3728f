import { publicRoute } from '@/lib/boundary/route'
import { notFound } from '@/lib/errors'
import { findMetrics } from '@/lib/vitals/data'

export const dynamic = 'force-dynamic'

/** Figures for a scraper. Without the token there is nothing here. */
export const GET = publicRoute(
  async ({ request }) => {
    const metrics = await findMetrics(request.headers.get('authorization'))
    if (!metrics) throw notFound('The page')
    return new Response(metrics.text, { headers: { 'content-type': metrics.type, 'cache-control': 'no-store' } })
  },
  // Limits are kept in the database: without it these figures are needed most.
  { isUnlimited: true },
)
