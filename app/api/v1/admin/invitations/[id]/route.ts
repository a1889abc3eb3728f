import { noContent, route } from '@/lib/boundary/route'
import { revokePersonInvitation } from '@/lib/people/invitations/commands'

export const DELETE = route<{ id: string }>(async (viewer, call) => {
  await revokePersonInvitation(viewer, call.params.id)
  return noContent()
})
