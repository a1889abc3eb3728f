import { noContent, route } from '@/lib/doors/http/route'
import { withdrawInvitation } from '@/lib/mentoring/cohorts/invitations/commands'

export const DELETE = route<{ id: string; invitation: string }>(async (viewer, call) => {
  await withdrawInvitation(viewer, call.params.id, call.params.invitation)
  return noContent()
})
