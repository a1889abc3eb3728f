import { noContent, route } from '@/lib/boundary/route'
import { unlinkingSchema } from '@/lib/people/schema'
import { unlinkWayIn } from '@/lib/people/ways-in/commands'

export const DELETE = route<{ id: string }>(async (viewer, call) => {
  const { current } = await call.body(unlinkingSchema)
  await unlinkWayIn(viewer, call.params.id, current)
  return noContent()
})
