import { noContent, route } from '@/lib/doors/http/route'
import { confirmedSchema } from '@/lib/people/accounts/schema'
import { unlinkWayIn } from '@/lib/people/accounts/ways-in/commands'

export const DELETE = route<{ id: string }>(async (viewer, call) => {
  const { current } = await call.body(confirmedSchema)
  await unlinkWayIn(viewer, call.params.id, current)
  return noContent()
})
