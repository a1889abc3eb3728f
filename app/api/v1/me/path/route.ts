import { noContent, route } from '@/lib/boundary/route'
import { assumeWorkStart } from '@/lib/plans/commands'
import { workStartSchema } from '@/lib/plans/schema'

export const PUT = route(async (viewer, call) => {
  const { startsWorkOn } = await call.body(workStartSchema)
  await assumeWorkStart(viewer, startsWorkOn)
  return noContent()
})
