import { reviewCalls } from '@/lib/mentoring/reviews/calls'
import { listQueue } from '@/lib/mentoring/reviews/data'
import { serve } from '@/lib/platform/http/serve'

export const GET = serve(reviewCalls.listQueue, async (viewer, call) => listQueue(viewer, call.query()))
