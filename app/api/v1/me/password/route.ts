import { rotateSession } from '@/lib/auth/session'
import { noContent, route } from '@/lib/boundary/route'
import { setPassword } from '@/lib/people/commands'
import { passwordSchema } from '@/lib/people/schema'

export const PUT = route(async (viewer, call) => {
  await setPassword(viewer, await call.body(passwordSchema))
  await rotateSession(viewer)
  return noContent()
})
