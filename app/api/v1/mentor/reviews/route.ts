import { serve } from '@/lib/doors/http/serve'
import { reviewCalls } from '@/lib/mentoring/reviews/calls'
import { listQueue } from '@/lib/mentoring/reviews/data'

export const GET = serve(reviewCalls.listQueue, async (viewer, call) => listQueue(viewer, call.query()))
