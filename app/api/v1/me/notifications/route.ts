import { serve } from '@/lib/doors/http/serve'
import { notificationCalls } from '@/lib/people/notifications/calls'
import { listNotifications } from '@/lib/people/notifications/data'

export const GET = serve(notificationCalls.listNotifications, async (viewer, call) =>
  listNotifications(viewer, call.query()),
)
