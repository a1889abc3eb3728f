import { serve } from '@/lib/doors/http/serve'
import { workbookCalls } from '@/lib/learning/workbook/calls'
import { markChecklistItem } from '@/lib/learning/workbook/commands'

export const PUT = serve(workbookCalls.markChecklistItem, async (viewer, call) => {
  const { isChecked } = await call.body()
  await markChecklistItem(viewer, call.params.item, isChecked)
})
