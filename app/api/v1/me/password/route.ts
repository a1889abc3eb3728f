import { rotateSession } from '@/lib/doors/auth/session'
import { noContent, route } from '@/lib/doors/http/route'
import { setPassword } from '@/lib/people/accounts/commands'
import { passwordSchema } from '@/lib/people/accounts/schema'

export const PUT = route(async (viewer, call) => {
  await setPassword(viewer, await call.body(passwordSchema))
  await rotateSession(viewer)
  return noContent()
})
