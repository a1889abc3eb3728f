import { noContent, route } from '@/lib/doors/http/route'
import { removePause } from '@/lib/learning/plans/commands'

export const DELETE = route<{ id: string }>(async (viewer, { params }) => {
  await removePause(viewer, params.id)
  return noContent()
})
