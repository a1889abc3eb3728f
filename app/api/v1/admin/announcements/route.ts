import { announcementCalls } from '@/lib/mentoring/announcements/calls'
import { makeAnnouncements } from '@/lib/mentoring/announcements/commands'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(announcementCalls.makeAnnouncements, async (viewer, call) => {
  const [input, key] = [await call.body(), await call.idempotencyKey()]
  return { ids: await makeAnnouncements(viewer, input, key ?? undefined) }
})
