import { route } from '@/lib/doors/http/route'
import { getReview } from '@/lib/mentoring/reviews/data'

export const GET = route<{ id: string }>(async (viewer, call) => getReview(viewer, call.params.id))
