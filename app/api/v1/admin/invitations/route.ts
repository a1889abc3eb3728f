import { serve } from '@/lib/doors/http/serve'
import { adminCalls } from '@/lib/people/accounts/admin.calls'
import { invitePerson } from '@/lib/people/accounts/invitations/commands'

export const POST = serve(
  adminCalls.invitePerson,
  async (viewer, call) => await invitePerson(viewer, await call.body()),
)
