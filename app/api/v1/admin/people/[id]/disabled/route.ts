import { onMentorRemoved } from '@/lib/mentoring/learners/mentees/event-hooks.commands'
import { adminCalls } from '@/lib/people/accounts/admin.calls'
import { setDisabled } from '@/lib/people/accounts/administration.commands'
import { serve } from '@/lib/platform/http/serve'

export const PUT = serve(adminCalls.setDisabled, async (viewer, call) => {
  const { isDisabled } = await call.body()
  await setDisabled(viewer, call.params.id, isDisabled, onMentorRemoved)
})
