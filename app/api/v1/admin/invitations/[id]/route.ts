import { noContent, route } from '@/lib/doors/http/route'
import { revokePersonInvitation } from '@/lib/people/accounts/invitations/commands'

export const DELETE = route<{ id: string }>(async (viewer, call) => {
  await revokePersonInvitation(viewer, call.params.id)
  return noContent()
})
