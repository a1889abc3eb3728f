import { serve } from '@/lib/doors/http/serve'
import { workbookCalls } from '@/lib/learning/workbook/calls'
import { recordConfidence } from '@/lib/learning/workbook/commands'

export const PUT = serve(workbookCalls.recordConfidence, async (viewer, call) => {
  const { value } = await call.body()
  await recordConfidence(viewer, call.params.step, value)
})
