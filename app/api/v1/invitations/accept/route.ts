import { rotateSession } from '@/lib/doors/auth/session'
import { seeOther } from '@/lib/doors/http/route'
import { serve } from '@/lib/doors/http/serve'
import { adminCalls } from '@/lib/people/accounts/admin.calls'
import { acceptInvitation } from '@/lib/people/accounts/invitations/commands'
import { pageAfterAccepting } from '@/lib/people/accounts/invitations/person-invitation'

/** Accepts an invitation, also as a plain form for a page without JavaScript. */
export const POST = serve(adminCalls.acceptInvitation, async (viewer, call) => {
  const { code } = await call.body()
  const role = await acceptInvitation(viewer, code)
  // With more rights the session gets a new cookie.
  await rotateSession(viewer)
  return call.isForm ? seeOther(pageAfterAccepting[role]) : undefined
})
