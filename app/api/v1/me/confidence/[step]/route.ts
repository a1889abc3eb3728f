import { noContent, route } from '@/lib/boundary/route'
import { recordConfidence } from '@/lib/workbook/commands'
import { confidenceSchema } from '@/lib/workbook/schema'

export const PUT = route<{ step: string }>(async (viewer, call) => {
  const { value } = await call.body(confidenceSchema)
  await recordConfidence(viewer, call.params.step, value)
  return noContent()
})
