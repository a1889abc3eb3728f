import { publicRoute } from '@/lib/boundary/route'
import { readiness } from '@/lib/vitals/readiness/data'

export const dynamic = 'force-dynamic'

/** Whether this server can serve, with reasons: 503 when it cannot, or is about to stop. */
export const GET = publicRoute(
  async () => {
    const answer = await readiness()
    const status = answer.status === 'ok' ? 200 : 503
    return Response.json(answer, { status, headers: { 'cache-control': 'no-store' } })
  },
  { isUnlimited: true },
)
