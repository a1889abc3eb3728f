import { created, route } from '@/lib/doors/http/route'
import { submissionSchema } from '@/lib/mentoring/reviews/schema'
import { submitWork } from '@/lib/mentoring/reviews/submissions.commands'

export const POST = route(async (viewer, call) => {
  const input = await call.body(submissionSchema)
  const key = (await call.idempotencyKey()) ?? undefined
  return created(await submitWork(viewer, input, key))
})
