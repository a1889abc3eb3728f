import { noContent, route } from '@/lib/boundary/route'
import { onMentorGone } from '@/lib/mentoring/commands'
import { setDisabled } from '@/lib/people/accounts/commands'
import { disabledSchema } from '@/lib/people/schema'

export const PUT = route<{ id: string }>(async (viewer, call) => {
  const { isDisabled } = await call.body(disabledSchema)
  await setDisabled(viewer, call.params.id, isDisabled, onMentorGone)
  return noContent()
})
