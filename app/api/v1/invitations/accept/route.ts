import { rotateSession } from '@/lib/doors/auth/session'
import { noContent, route, seeOther } from '@/lib/doors/http/route'
import { paths } from '@/lib/foundation/paths'
import { acceptInvitation } from '@/lib/people/accounts/invitations/commands'
import { acceptSchema } from '@/lib/people/accounts/invitations/schema'

/** Also as a plain form, for a page without JavaScript. */
export const POST = route(async (viewer, call) => {
  const { code } = await call.body(acceptSchema)
  await acceptInvitation(viewer, code)
  // Whoever may do more from now on does it with another cookie.
  await rotateSession(viewer)
  return call.isForm ? seeOther(paths.dashboard) : noContent()
})
