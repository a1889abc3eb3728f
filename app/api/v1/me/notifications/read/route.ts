import { route, seeOther } from '@/lib/boundary/route'
import { markRead } from '@/lib/notifications/commands'
import { readSchema } from '@/lib/notifications/schema'
import { paths } from '@/lib/paths'

export const POST = route(async (viewer, call) => {
  const count = await markRead(viewer, await call.body(readSchema))
  return call.isForm ? seeOther(paths.notifications) : { count }
})
