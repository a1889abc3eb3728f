import { placesOnAcceptance } from '@/lib/mentoring/roster/places.commands'
import { adminCalls } from '@/lib/people/accounts/admin.calls'
import { acceptInvitation } from '@/lib/people/accounts/invitations/commands'
import { pageAfterAccepting } from '@/lib/people/accounts/invitations/person-invitation'
import { rotateSession } from '@/lib/platform/auth/session'
import { seeOther } from '@/lib/platform/http/route'
import { serve } from '@/lib/platform/http/serve'

/** Accepts an invitation, also as a plain form for a page without JavaScript. */
export const POST = serve(adminCalls.acceptInvitation, async (viewer, call) => {
  const { code } = await call.body()
  const role = await acceptInvitation(viewer, code, await placesOnAcceptance(viewer))
  // With more rights the session gets a new cookie.
  await rotateSession(viewer)
  return call.isForm ? seeOther(pageAfterAccepting[role]) : undefined
})
