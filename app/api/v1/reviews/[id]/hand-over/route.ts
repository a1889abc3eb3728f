import { route } from '@/lib/doors/http/route'
import { handOverReview } from '@/lib/mentoring/reviews/claims/commands'
import { handOverSchema } from '@/lib/mentoring/reviews/schema'

export const POST = route<{ id: string }>(async (viewer, call) =>
  handOverReview(viewer, call.params.id, await call.body(handOverSchema)),
)
