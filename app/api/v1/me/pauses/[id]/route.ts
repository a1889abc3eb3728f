import { noContent, route } from '@/lib/boundary/route'
import { removePause } from '@/lib/plans/commands'

export const DELETE = route<{ id: string }>(async (viewer, { params }) => {
  await removePause(viewer, params.id)
  return noContent()
})
