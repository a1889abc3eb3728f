import { secondFactorCalls } from '@/lib/people/accounts/second-factor/calls'
import { beginSecondFactor, confirmSecondFactor } from '@/lib/people/accounts/second-factor/commands'
import { findSecondFactor } from '@/lib/people/accounts/second-factor/data'
import { rotateSession } from '@/lib/platform/auth/session'
import { serve } from '@/lib/platform/http/serve'

export const GET = serve(secondFactorCalls.getSecondFactor, (viewer) => findSecondFactor(viewer))

export const POST = serve(secondFactorCalls.beginSecondFactor, async (viewer, call) => {
  const { current } = await call.body()
  return beginSecondFactor(viewer, current)
})

export const PUT = serve(secondFactorCalls.confirmSecondFactor, async (viewer, call) => {
  const { code } = await call.body()
  const recoveryCodes = await confirmSecondFactor(viewer, code)
  await rotateSession(viewer)
  return { recoveryCodes }
})
