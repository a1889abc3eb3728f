import { noContent, route } from '@/lib/doors/http/route'
import { resetSecondFactor } from '@/lib/people/accounts/administration.commands'

export const DELETE = route<{ id: string }>(async (viewer, call) => {
  await resetSecondFactor(viewer, call.params.id)
  return noContent()
})
