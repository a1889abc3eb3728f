import { messageCalls } from '@/lib/mentoring/messages/calls'
import { reportThread } from '@/lib/mentoring/messages/reports.commands'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(messageCalls.reportThread, async (viewer, call) =>
  reportThread(viewer, call.params.thread, (await call.body()).reason),
)
