import { noContent, route } from '@/lib/boundary/route'
import { resetSecondFactor } from '@/lib/people/accounts/commands'

export const DELETE = route<{ id: string }>(async (viewer, call) => {
  await resetSecondFactor(viewer, call.params.id)
  return noContent()
})
