import { route } from '@/lib/boundary/route'
import { listLearners } from '@/lib/mentoring/table/data'
import { learnersQuerySchema } from '@/lib/mentoring/table/schema'

export const GET = route(async (viewer, call) => listLearners(viewer, call.query(learnersQuerySchema)))
