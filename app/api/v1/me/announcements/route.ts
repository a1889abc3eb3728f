import { announcementCalls } from '@/lib/mentoring/announcements/calls'
import { listCurrentAnnouncements } from '@/lib/mentoring/announcements/data'
import { serve } from '@/lib/platform/http/serve'

export const GET = serve(announcementCalls.listAnnouncements, async (viewer) => ({
  announcements: await listCurrentAnnouncements(viewer),
}))
