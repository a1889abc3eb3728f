import { evidenceCalls } from '@/lib/learning/evidence/calls'
import { addEvidence } from '@/lib/learning/evidence/commands'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(evidenceCalls.addEvidence, async (viewer, call) => {
  const input = await call.body()
  const key = await call.idempotencyKey()
  return addEvidence(viewer, input, key)
})
