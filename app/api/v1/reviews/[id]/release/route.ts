import { route } from '@/lib/doors/http/route'
import { releaseReview } from '@/lib/mentoring/reviews/claims/commands'

export const POST = route<{ id: string }>(async (viewer, call) => releaseReview(viewer, call.params.id))
