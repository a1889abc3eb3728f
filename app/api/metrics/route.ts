import { findMetrics } from '@/lib/care/vitals/data'
import { publicRoute } from '@/lib/doors/http/route'
import { notFound } from '@/lib/foundation/errors'

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
