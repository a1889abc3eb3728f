import { route } from '@/lib/doors/http/route'
import { claimReview } from '@/lib/mentoring/reviews/claims/commands'
import { claimQuerySchema } from '@/lib/mentoring/reviews/schema'

export const POST = route<{ id: string }>(async (viewer, call) =>
  claimReview(viewer, call.params.id, call.query(claimQuerySchema).version),
)
