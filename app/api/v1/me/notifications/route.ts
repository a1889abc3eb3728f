import { route } from '@/lib/boundary/route'
import { listNotifications } from '@/lib/notifications/data'
import { listQuerySchema } from '@/lib/notifications/schema'

export const GET = route(async (viewer, call) => listNotifications(viewer, call.query(listQuerySchema)))
