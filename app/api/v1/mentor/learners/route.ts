import { route } from '@/lib/doors/http/route'
import { listLearners } from '@/lib/mentoring/learners/table/data'
import { learnersQuerySchema } from '@/lib/mentoring/learners/table/schema'

export const GET = route(async (viewer, call) => listLearners(viewer, call.query(learnersQuerySchema)))
