import { noContent, route } from '@/lib/boundary/route'
import { leaveCohort } from '@/lib/cohorts/commands'
import { onDeparture } from '@/lib/mentoring/commands'

export const DELETE = route<{ id: string }>(async (viewer, call) => {
  await leaveCohort(viewer, call.params.id, onDeparture)
  return noContent()
})
