import { route } from '@/lib/boundary/route'
import { claimReview } from '@/lib/reviews/claims/commands'
import { claimQuerySchema } from '@/lib/reviews/schema'

export const POST = route<{ id: string }>(async (viewer, call) =>
  claimReview(viewer, call.params.id, call.query(claimQuerySchema).version),
)
