import { adminCalls } from '@/lib/people/accounts/admin.calls'
import { invitePerson } from '@/lib/people/accounts/invitations/commands'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(
  adminCalls.invitePerson,
  async (viewer, call) => await invitePerson(viewer, await call.body()),
)
