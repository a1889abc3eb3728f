import { route } from '@/lib/doors/http/route'
import { withdrawReview } from '@/lib/mentoring/reviews/claims/commands'

export const POST = route<{ id: string }>(async (viewer, call) => withdrawReview(viewer, call.params.id))
