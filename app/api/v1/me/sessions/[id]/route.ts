import { noContent, route } from '@/lib/boundary/route'
import { endSession } from '@/lib/people/commands'

export const DELETE = route<{ id: string }>(async (viewer, call) => {
  await endSession(viewer, call.params.id)
  return noContent()
})
