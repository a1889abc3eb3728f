import { route } from '@/lib/boundary/route'
import { listQueue } from '@/lib/reviews/data'
import { queueQuerySchema } from '@/lib/reviews/schema'

export const GET = route(async (viewer, call) => listQueue(viewer, call.query(queueQuerySchema)))
