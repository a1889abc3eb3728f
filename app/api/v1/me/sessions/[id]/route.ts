import { accountCalls } from '@/lib/people/accounts/calls'
import { endSession } from '@/lib/people/accounts/commands'
import { serve } from '@/lib/platform/http/serve'

export const DELETE = serve(accountCalls.endSession, async (viewer, call) => {
  const { current } = await call.body()
  await endSession(viewer, call.params.id, current)
})
