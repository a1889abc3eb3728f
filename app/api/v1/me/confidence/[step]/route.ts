import { workbookCalls } from '@/lib/learning/workbook/calls'
import { recordConfidence } from '@/lib/learning/workbook/commands'
import { serve } from '@/lib/platform/http/serve'

export const PUT = serve(workbookCalls.recordConfidence, async (viewer, call) => {
  const { value } = await call.body()
  await recordConfidence(viewer, call.params.step, value)
})
