import { route } from '@/lib/boundary/route'
import { releaseReview } from '@/lib/reviews/claims/commands'

export const POST = route<{ id: string }>(async (viewer, call) => releaseReview(viewer, call.params.id))
