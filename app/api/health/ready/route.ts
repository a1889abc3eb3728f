import { readiness } from '@/lib/care/vitals/readiness/data'
import { publicRoute } from '@/lib/doors/http/route'

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
