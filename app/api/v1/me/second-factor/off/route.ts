import { secondFactorCalls } from '@/lib/people/accounts/second-factor/calls'
import { endSecondFactor } from '@/lib/people/accounts/second-factor/commands'
import { rotateSession } from '@/lib/platform/auth/session'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(secondFactorCalls.endSecondFactor, async (viewer, call) => {
  await endSecondFactor(viewer, await call.body())
  await rotateSession(viewer)
})
