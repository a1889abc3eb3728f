import { route } from '@/lib/doors/http/route'
import { listQueue } from '@/lib/mentoring/reviews/data'
import { queueQuerySchema } from '@/lib/mentoring/reviews/schema'

export const GET = route(async (viewer, call) => listQueue(viewer, call.query(queueQuerySchema)))
