import { noContent, route } from '@/lib/boundary/route'
import { markChecklistItem } from '@/lib/workbook/commands'
import { checklistMarkSchema } from '@/lib/workbook/schema'

export const PUT = route<{ item: string }>(async (viewer, call) => {
  const { isChecked } = await call.body(checklistMarkSchema)
  await markChecklistItem(viewer, call.params.item, isChecked)
  return noContent()
})
