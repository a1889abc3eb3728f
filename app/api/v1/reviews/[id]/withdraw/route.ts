import { route } from '@/lib/boundary/route'
import { withdrawReview } from '@/lib/reviews/claims/commands'

export const POST = route<{ id: string }>(async (viewer, call) => withdrawReview(viewer, call.params.id))
