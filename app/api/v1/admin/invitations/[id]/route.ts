import { serve } from '@/lib/doors/http/serve'
import { adminCalls } from '@/lib/people/accounts/admin.calls'
import { revokePersonInvitation } from '@/lib/people/accounts/invitations/commands'

export const DELETE = serve(adminCalls.revokePersonInvitation, async (viewer, call) =>
  revokePersonInvitation(viewer, call.params.id),
)
