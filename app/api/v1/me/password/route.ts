import { rotateSession } from '@/lib/doors/auth/session'
import { serve } from '@/lib/doors/http/serve'
import { accountCalls } from '@/lib/people/accounts/calls'
import { setPassword } from '@/lib/people/accounts/commands'

export const PUT = serve(accountCalls.setPassword, async (viewer, call) => {
  await setPassword(viewer, await call.body())
  await rotateSession(viewer)
})
