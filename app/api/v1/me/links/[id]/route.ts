import { noContent, route } from '@/lib/boundary/route'
import { removeOwnLink } from '@/lib/workbook/commands'

export const DELETE = route<{ id: string }>(async (viewer, call) => {
  await removeOwnLink(viewer, call.params.id)
  return noContent()
})
