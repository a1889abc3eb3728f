import { noContent, route } from '@/lib/doors/http/route'
import { endSession } from '@/lib/people/accounts/commands'
import { confirmedSchema } from '@/lib/people/accounts/schema'

export const DELETE = route<{ id: string }>(async (viewer, call) => {
  const { current } = await call.body(confirmedSchema)
  await endSession(viewer, call.params.id, current)
  return noContent()
})
