import { rotateSession } from '@/lib/doors/auth/session'
import { serve } from '@/lib/doors/http/serve'
import { secondFactorCalls } from '@/lib/people/accounts/second-factor/calls'
import { endSecondFactor } from '@/lib/people/accounts/second-factor/commands'

export const POST = serve(secondFactorCalls.endSecondFactor, async (viewer, call) => {
  await endSecondFactor(viewer, await call.body())
  await rotateSession(viewer)
})
