import { noContent, route } from '@/lib/doors/http/route'
import { assumeWorkStart } from '@/lib/learning/plans/commands'
import { workStartSchema } from '@/lib/learning/plans/schema'

export const PUT = route(async (viewer, call) => {
  const { startsWorkOn } = await call.body(workStartSchema)
  await assumeWorkStart(viewer, startsWorkOn)
  return noContent()
})
