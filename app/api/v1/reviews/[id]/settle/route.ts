import { reviewCalls } from '@/lib/mentoring/reviews/calls'
import { settleThread } from '@/lib/mentoring/reviews/messages/messages.commands'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(reviewCalls.settleThread, async (viewer, call) => settleThread(viewer, call.params.id))
