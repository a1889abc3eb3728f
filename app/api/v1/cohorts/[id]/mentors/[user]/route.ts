import { noContent, route } from '@/lib/boundary/route'
import { removeMentor } from '@/lib/cohorts/members/commands'
import { onDeparture } from '@/lib/mentoring/commands'

export const DELETE = route<{ id: string; user: string }>(async (viewer, call) => {
  await removeMentor(viewer, call.params.id, call.params.user, onDeparture)
  return noContent()
})
