import { noContent, route } from '@/lib/boundary/route'
import { confirmedSchema } from '@/lib/people/schema'
import { unlinkWayIn } from '@/lib/people/ways-in/commands'

export const DELETE = route<{ id: string }>(async (viewer, call) => {
  const { current } = await call.body(confirmedSchema)
  await unlinkWayIn(viewer, call.params.id, current)
  return noContent()
})
