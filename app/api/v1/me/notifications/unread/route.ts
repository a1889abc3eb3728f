import { serve } from '@/lib/doors/http/serve'
import { notificationCalls } from '@/lib/people/notifications/calls'
import { getUnread } from '@/lib/people/notifications/data'

export const GET = serve(notificationCalls.getUnread, async (viewer) => getUnread(viewer))
