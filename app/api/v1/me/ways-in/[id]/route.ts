import { accountCalls } from '@/lib/people/accounts/calls'
import { unlinkProvider } from '@/lib/people/accounts/provider-links/commands'
import { serve } from '@/lib/platform/http/serve'

export const DELETE = serve(accountCalls.unlinkWayIn, async (viewer, call) => {
  const { current } = await call.body()
  await unlinkProvider(viewer, call.params.id, current)
})
