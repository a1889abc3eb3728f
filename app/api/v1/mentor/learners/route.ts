import { route } from '@/lib/boundary/route'
import { listLearners } from '@/lib/cohorts/data'
import { learnersQuerySchema } from '@/lib/cohorts/schema'

export const GET = route(async (viewer, call) => listLearners(viewer, call.query(learnersQuerySchema)))
