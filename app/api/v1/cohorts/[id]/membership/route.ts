import { noContent, route } from '@/lib/doors/http/route'
import { leaveCohort } from '@/lib/mentoring/cohorts/commands'
import { onDeparture } from '@/lib/mentoring/learners/mentees/followers.commands'

export const DELETE = route<{ id: string }>(async (viewer, call) => {
  await leaveCohort(viewer, call.params.id, onDeparture)
  return noContent()
})
