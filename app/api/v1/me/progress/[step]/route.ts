import { paths } from '@/lib/foundation/paths'
import { progressCalls } from '@/lib/learning/progress/calls'
import { setProgress } from '@/lib/learning/progress/commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { seeOther } from '@/lib/platform/http/route'
import { type ServedCall, serve } from '@/lib/platform/http/serve'

async function tick(viewer: Viewer, call: ServedCall<typeof progressCalls.setProgress>) {
  const input = await call.body()
  const { roadmap, ...shown } = call.query()
  const sent = await call.idempotencyKey()
  // A page has one key for all its forms, and each of its steps is an intention of its own.
  const key = call.isForm && sent ? `${sent}.${call.params.step}` : sent
  const answer = await setProgress(viewer, call.params.step, input, key, new Date(), roadmap)
  if (!call.isForm) return answer
  // The map's forms send the view; a list of a hundred leaves it out.
  return seeOther(`${paths.roadmap(answer.roadmap, { view: 'list', ...shown })}#${answer.step.slug}`)
}

export const PUT = serve(progressCalls.setProgress, tick)
export const POST = serve(progressCalls.setProgressByForm, tick)
