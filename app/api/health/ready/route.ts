import { vitalsCalls } from '@/lib/operations/vitals/calls'
import { readiness } from '@/lib/operations/vitals/readiness/data'
import { serve } from '@/lib/platform/http/serve'

export const dynamic = 'force-dynamic'

/** Reports whether this server can serve, with reasons: 503 when it cannot, or is about to stop. */
export const GET = serve(vitalsCalls.isReady, async () => {
  const answer = await readiness()
  const status = answer.status === 'ok' ? 200 : 503
  return Response.json(answer, { status, headers: { 'cache-control': 'no-store' } })
})
