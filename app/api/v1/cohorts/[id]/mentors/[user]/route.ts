import { noContent, route } from '@/lib/doors/http/route'
import { removeMentor } from '@/lib/mentoring/cohorts/members/commands'
import { onDeparture } from '@/lib/mentoring/learners/mentees/followers.commands'

export const DELETE = route<{ id: string; user: string }>(async (viewer, call) => {
  await removeMentor(viewer, call.params.id, call.params.user, onDeparture)
  return noContent()
})
