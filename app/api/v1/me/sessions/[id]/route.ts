import { noContent, route } from '@/lib/boundary/route'
import { endSession } from '@/lib/people/commands'
import { confirmedSchema } from '@/lib/people/schema'

export const DELETE = route<{ id: string }>(async (viewer, call) => {
  const { current } = await call.body(confirmedSchema)
  await endSession(viewer, call.params.id, current)
  return noContent()
})
