import type { Viewer } from '@/lib/doors/auth/viewer'
import { seeOther } from '@/lib/doors/http/route'
import { type Served, serve } from '@/lib/doors/http/serve'
import { paths } from '@/lib/foundation/paths'
import { progressCalls } from '@/lib/learning/progress/calls'
import { setProgress } from '@/lib/learning/progress/commands'

async function tick(viewer: Viewer, call: Served<typeof progressCalls.setProgress>) {
  const input = await call.body()
  const { roadmap, ...shown } = call.query()
  const key = await call.idempotencyKey()
  const answer = await setProgress(viewer, call.params.step, input, key, new Date(), roadmap)
  return call.isForm ? seeOther(`${paths.roadmap(answer.roadmap, shown)}#${answer.step.slug}`) : answer
}

export const PUT = serve(progressCalls.setProgress, tick)
export const POST = serve(progressCalls.setProgressByForm, tick)
