import { noContent, route } from '@/lib/boundary/route'
import { removeMentor } from '@/lib/cohorts/members/commands'

export const DELETE = route<{ id: string; user: string }>(async (viewer, call) => {
  await removeMentor(viewer, call.params.id, call.params.user)
  return noContent()
})
