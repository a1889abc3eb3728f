import { announcementCalls } from '@/lib/mentoring/announcements/calls'
import { endAnnouncement } from '@/lib/mentoring/announcements/commands'
import { serve } from '@/lib/platform/http/serve'

export const DELETE = serve(announcementCalls.endAnnouncement, async (viewer, call) =>
  endAnnouncement(viewer, call.params.id),
)
