import { rotateSession } from '@/lib/doors/auth/session'
import { seeOther } from '@/lib/doors/http/route'
import { serve } from '@/lib/doors/http/serve'
import { paths } from '@/lib/foundation/paths'
import { adminCalls } from '@/lib/people/accounts/admin.calls'
import { acceptInvitation } from '@/lib/people/accounts/invitations/commands'

/** Also as a plain form, for a page without JavaScript. */
export const POST = serve(adminCalls.acceptInvitation, async (viewer, call) => {
  const { code } = await call.body()
  await acceptInvitation(viewer, code)
  // Whoever may do more from now on does it with another cookie.
  await rotateSession(viewer)
  return call.isForm ? seeOther(paths.dashboard) : undefined
})
