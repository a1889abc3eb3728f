import { serve } from '@/lib/doors/http/serve'
import { adminCalls } from '@/lib/people/accounts/admin.calls'
import { resetSecondFactor } from '@/lib/people/accounts/administration.commands'

export const DELETE = serve(adminCalls.resetSecondFactor, async (viewer, call) =>
  resetSecondFactor(viewer, call.params.id),
)
