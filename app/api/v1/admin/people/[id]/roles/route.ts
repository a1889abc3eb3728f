import { onMentorRemoved } from '@/lib/mentoring/learners/mentees/event-hooks.commands'
import { adminCalls } from '@/lib/people/accounts/admin.calls'
import { setRoles } from '@/lib/people/accounts/roles/commands'
import { serve } from '@/lib/platform/http/serve'

export const PUT = serve(adminCalls.setRoles, async (viewer, call) =>
  setRoles(viewer, call.params.id, await call.body(), onMentorRemoved),
)
