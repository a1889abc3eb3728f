import { route } from '@/lib/doors/http/route'
import { getUnread } from '@/lib/people/notifications/data'

export const GET = route(async (viewer) => getUnread(viewer))
