import { seeOther } from '@/lib/doors/http/route'
import { serve } from '@/lib/doors/http/serve'
import { paths } from '@/lib/foundation/paths'
import { notificationCalls } from '@/lib/people/notifications/calls'
import { markRead } from '@/lib/people/notifications/commands'

export const POST = serve(notificationCalls.markRead, async (viewer, call) => {
  const count = await markRead(viewer, await call.body())
  return call.isForm ? seeOther(paths.notifications) : { count }
})
