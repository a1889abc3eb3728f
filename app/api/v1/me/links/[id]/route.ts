import { noContent, route } from '@/lib/doors/http/route'
import { removeOwnLink } from '@/lib/learning/workbook/commands'

export const DELETE = route<{ id: string }>(async (viewer, call) => {
  await removeOwnLink(viewer, call.params.id)
  return noContent()
})
