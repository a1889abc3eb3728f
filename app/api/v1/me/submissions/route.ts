import { created, route } from '@/lib/boundary/route'
import { submissionSchema } from '@/lib/reviews/schema'
import { submitWork } from '@/lib/reviews/submissions/commands'

export const POST = route(async (viewer, call) => {
  const input = await call.body(submissionSchema)
  const key = (await call.idempotencyKey()) ?? undefined
  return created(await submitWork(viewer, input, key))
})
