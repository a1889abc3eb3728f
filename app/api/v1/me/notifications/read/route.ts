import { route, seeOther } from '@/lib/doors/http/route'
import { paths } from '@/lib/foundation/paths'
import { markRead } from '@/lib/people/notifications/commands'
import { readSchema } from '@/lib/people/notifications/schema'

export const POST = route(async (viewer, call) => {
  const count = await markRead(viewer, await call.body(readSchema))
  return call.isForm ? seeOther(paths.notifications) : { count }
})
