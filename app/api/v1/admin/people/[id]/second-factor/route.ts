import { adminCalls } from '@/lib/people/accounts/admin.calls'
import { resetSecondFactor } from '@/lib/people/accounts/administration.commands'
import { serve } from '@/lib/platform/http/serve'

export const DELETE = serve(adminCalls.resetSecondFactor, async (viewer, call) =>
  resetSecondFactor(viewer, call.params.id),
)
