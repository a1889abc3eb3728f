import { secondFactorCalls } from '@/lib/people/accounts/second-factor/calls'
import { makeRecoveryCodes } from '@/lib/people/accounts/second-factor/commands'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(secondFactorCalls.makeRecoveryCodes, async (viewer, call) => ({
  recoveryCodes: await makeRecoveryCodes(viewer, await call.body()),
}))
