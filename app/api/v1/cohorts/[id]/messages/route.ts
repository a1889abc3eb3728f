import { makeAnnouncement } from '@/lib/mentoring/announcements/commands'
import { messageCalls } from '@/lib/mentoring/messages/calls'
import { sendMessage } from '@/lib/mentoring/messages/commands'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(messageCalls.sendMessage, async (viewer, call) => {
  const [input, key] = [await call.body(), await call.idempotencyKey()]
  return sendMessage(viewer, call.params.id, input, makeAnnouncement, key)
})
