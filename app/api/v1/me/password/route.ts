import { accountCalls } from '@/lib/people/accounts/calls'
import { setPassword } from '@/lib/people/accounts/commands'
import { rotateSession } from '@/lib/platform/auth/session'
import { serve } from '@/lib/platform/http/serve'

export const PUT = serve(accountCalls.setPassword, async (viewer, call) => {
  await setPassword(viewer, await call.body())
  await rotateSession(viewer)
})
