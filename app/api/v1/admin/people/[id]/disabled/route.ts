import { noContent, route } from '@/lib/doors/http/route'
import { onMentorGone } from '@/lib/mentoring/learners/mentees/followers.commands'
import { setDisabled } from '@/lib/people/accounts/administration.commands'
import { disabledSchema } from '@/lib/people/accounts/schema'

export const PUT = route<{ id: string }>(async (viewer, call) => {
  const { isDisabled } = await call.body(disabledSchema)
  await setDisabled(viewer, call.params.id, isDisabled, onMentorGone)
  return noContent()
})
