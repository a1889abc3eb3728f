import { messageCalls } from '@/lib/mentoring/messages/calls'
import { markThreadRead } from '@/lib/mentoring/messages/reading.commands'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(messageCalls.markThreadRead, async (viewer, call) =>
  markThreadRead(viewer, call.params.thread),
)
