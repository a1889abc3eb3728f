import { rosterCalls } from '@/lib/mentoring/roster/calls'
import { withdrawRoster } from '@/lib/mentoring/roster/commands'
import { serve } from '@/lib/platform/http/serve'

export const DELETE = serve(rosterCalls.withdrawRoster, async (viewer, { params: { id } }) => {
  await withdrawRoster(viewer, id)
})
