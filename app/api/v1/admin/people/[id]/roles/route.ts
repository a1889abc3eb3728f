import { noContent, route } from '@/lib/boundary/route'
import { onMentorGone } from '@/lib/mentoring/commands'
import { setRoles } from '@/lib/people/roles/commands'
import { rolesSchema } from '@/lib/people/schema'

export const PUT = route<{ id: string }>(async (viewer, call) => {
  await setRoles(viewer, call.params.id, await call.body(rolesSchema), onMentorGone)
  return noContent()
})
