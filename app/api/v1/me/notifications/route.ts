import { route } from '@/lib/doors/http/route'
import { listNotifications } from '@/lib/people/notifications/data'
import { listQuerySchema } from '@/lib/people/notifications/schema'

export const GET = route(async (viewer, call) => listNotifications(viewer, call.query(listQuerySchema)))
