import { route } from '@/lib/boundary/route'
import { getUnread } from '@/lib/notifications/data'

export const GET = route(async (viewer) => getUnread(viewer))
