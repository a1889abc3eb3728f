import { route, seeOther } from '@/lib/doors/http/route'
import { paths } from '@/lib/foundation/paths'
import { setProgress } from '@/lib/learning/progress/commands'
import { formReturnSchema, setProgressSchema } from '@/lib/learning/progress/schema'

const write = route<{ step: string }>(async (viewer, call) => {
  const input = await call.body(setProgressSchema)
  const { roadmap, ...shown } = call.query(formReturnSchema)
  const key = (await call.idempotencyKey()) ?? undefined
  const answer = await setProgress(viewer, call.params.step, input, key, new Date(), roadmap)
  return call.isForm ? seeOther(`${paths.roadmap(answer.roadmap, shown)}#${answer.step.slug}`) : answer
})

// A page without JavaScript can only post.
export { write as POST, write as PUT }
