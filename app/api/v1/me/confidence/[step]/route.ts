import { noContent, route } from '@/lib/doors/http/route'
import { recordConfidence } from '@/lib/learning/workbook/commands'
import { confidenceSchema } from '@/lib/learning/workbook/schema'

export const PUT = route<{ step: string }>(async (viewer, call) => {
  const { value } = await call.body(confidenceSchema)
  await recordConfidence(viewer, call.params.step, value)
  return noContent()
})
