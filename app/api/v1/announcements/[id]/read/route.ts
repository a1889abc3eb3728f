import { announcementCalls } from '@/lib/mentoring/announcements/calls'
import { dismissAnnouncement } from '@/lib/mentoring/announcements/commands'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(announcementCalls.dismissAnnouncement, async (viewer, call) =>
  dismissAnnouncement(viewer, call.params.id),
)
