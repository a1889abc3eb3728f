import { route, seeOther } from '@/lib/boundary/route'
import { paths } from '@/lib/paths'
import { setProgress } from '@/lib/progress/commands'
import { formReturnSchema, setProgressSchema } from '@/lib/progress/schema'

const write = route<{ step: string }>(async (viewer, call) => {
  const input = await call.body(setProgressSchema)
  const { roadmap, ...shown } = call.query(formReturnSchema)
  const key = (await call.idempotencyKey()) ?? undefined
  const answer = await setProgress(viewer, call.params.step, input, key, new Date(), roadmap)
  return call.isForm ? seeOther(`${paths.roadmap(answer.roadmap, shown)}#${answer.step.slug}`) : answer
})

// A page without JavaScript can only post.
export { write as POST, write as PUT }
