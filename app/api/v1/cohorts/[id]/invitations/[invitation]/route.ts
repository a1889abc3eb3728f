import { noContent, route } from '@/lib/boundary/route'
import { withdrawInvitation } from '@/lib/cohorts/invitations/commands'

export const DELETE = route<{ id: string; invitation: string }>(async (viewer, call) => {
  await withdrawInvitation(viewer, call.params.id, call.params.invitation)
  return noContent()
})
