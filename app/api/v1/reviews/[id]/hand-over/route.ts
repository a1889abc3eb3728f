import { route } from '@/lib/boundary/route'
import { handOverReview } from '@/lib/reviews/claims/commands'
import { handOverSchema } from '@/lib/reviews/schema'

export const POST = route<{ id: string }>(async (viewer, call) =>
  handOverReview(viewer, call.params.id, await call.body(handOverSchema)),
)
