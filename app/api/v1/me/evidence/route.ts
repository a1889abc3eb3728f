import { created, route } from '@/lib/doors/http/route'
import { addEvidence } from '@/lib/learning/evidence/commands'
import { evidenceSchema } from '@/lib/learning/evidence/schema'

export const POST = route(async (viewer, call) => {
  const input = await call.body(evidenceSchema)
  const key = (await call.idempotencyKey()) ?? undefined
  return created(await addEvidence(viewer, input, key))
})
