import { workbookCalls } from '@/lib/learning/workbook/calls'
import { markChecklistItem } from '@/lib/learning/workbook/commands'
import { serve } from '@/lib/platform/http/serve'

export const PUT = serve(workbookCalls.markChecklistItem, async (viewer, call) => {
  const { isChecked } = await call.body()
  await markChecklistItem(viewer, call.params.item, isChecked)
})
