import { noContent, route } from '@/lib/doors/http/route'
import { markChecklistItem } from '@/lib/learning/workbook/commands'
import { checklistMarkSchema } from '@/lib/learning/workbook/schema'

export const PUT = route<{ item: string }>(async (viewer, call) => {
  const { isChecked } = await call.body(checklistMarkSchema)
  await markChecklistItem(viewer, call.params.item, isChecked)
  return noContent()
})
