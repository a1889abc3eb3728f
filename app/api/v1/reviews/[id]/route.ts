import { route } from '@/lib/boundary/route'
import { getReview } from '@/lib/reviews/data'

export const GET = route<{ id: string }>(async (viewer, call) => getReview(viewer, call.params.id))
