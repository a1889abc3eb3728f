import { created, route } from '@/lib/boundary/route'
import { addEvidence } from '@/lib/evidence/commands'
import { evidenceSchema } from '@/lib/evidence/schema'

export const POST = route(async (viewer, call) => {
  const input = await call.body(evidenceSchema)
  const key = (await call.idempotencyKey()) ?? undefined
  return created(await addEvidence(viewer, input, key))
})
