import { notificationCalls } from '@/lib/people/notifications/calls'
import { getUnread } from '@/lib/people/notifications/data'
import { serve } from '@/lib/platform/http/serve'

export const GET = serve(notificationCalls.getUnread, async (viewer) => getUnread(viewer))
