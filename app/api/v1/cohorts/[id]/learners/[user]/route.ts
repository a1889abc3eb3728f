import { noContent, route } from '@/lib/boundary/route'
import { removeLearner } from '@/lib/cohorts/members/commands'
import { onDeparture } from '@/lib/mentoring/commands'

export const DELETE = route<{ id: string; user: string }>(async (viewer, call) => {
  await removeLearner(viewer, call.params.id, call.params.user, onDeparture)
  return noContent()
})
