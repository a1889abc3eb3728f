import { noContent, route } from '@/lib/doors/http/route'
import { onMentorGone } from '@/lib/mentoring/learners/mentees/followers.commands'
import { setRoles } from '@/lib/people/accounts/roles/commands'
import { rolesSchema } from '@/lib/people/accounts/schema'

export const PUT = route<{ id: string }>(async (viewer, call) => {
  await setRoles(viewer, call.params.id, await call.body(rolesSchema), onMentorGone)
  return noContent()
})
