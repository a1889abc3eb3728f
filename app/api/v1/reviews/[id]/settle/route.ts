import { serve } from '@/lib/doors/http/serve'
import { reviewCalls } from '@/lib/mentoring/reviews/calls'
import { settleThread } from '@/lib/mentoring/reviews/messages.commands'

export const POST = serve(reviewCalls.settleThread, async (viewer, call) => settleThread(viewer, call.params.id))
