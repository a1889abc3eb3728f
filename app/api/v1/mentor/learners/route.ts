import { serve } from '@/lib/doors/http/serve'
import { learnerCalls } from '@/lib/mentoring/learners/calls'
import { listLearners } from '@/lib/mentoring/learners/table/data'

export const GET = serve(learnerCalls.listLearners, async (viewer, call) => listLearners(viewer, call.query()))
