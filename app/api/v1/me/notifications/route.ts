import { notificationRegistry } from '@/lib/mentoring/notifications/registry'
import { notificationCalls } from '@/lib/people/notifications/calls'
import { listNotifications } from '@/lib/people/notifications/data'
import { serve } from '@/lib/platform/http/serve'

export const GET = serve(notificationCalls.listNotifications, async (viewer, call) =>
  listNotifications(viewer, call.query(), notificationRegistry),
)
