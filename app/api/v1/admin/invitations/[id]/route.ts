import { adminCalls } from '@/lib/people/accounts/admin.calls'
import { revokePersonInvitation } from '@/lib/people/accounts/invitations/commands'
import { serve } from '@/lib/platform/http/serve'

export const DELETE = serve(adminCalls.revokePersonInvitation, async (viewer, call) =>
  revokePersonInvitation(viewer, call.params.id),
)
