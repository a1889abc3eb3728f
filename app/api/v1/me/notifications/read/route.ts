import { paths } from '@/lib/foundation/paths'
import { notificationCalls } from '@/lib/people/notifications/calls'
import { markRead } from '@/lib/people/notifications/commands'
import { seeOther } from '@/lib/platform/http/route'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(notificationCalls.markRead, async (viewer, call) => {
  const count = await markRead(viewer, await call.body())
  return call.isForm ? seeOther(paths.notifications) : { count }
})
