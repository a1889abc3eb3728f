import { learnerCalls } from '@/lib/mentoring/learners/calls'
import { listLearners } from '@/lib/mentoring/learners/table/data'
import { serve } from '@/lib/platform/http/serve'

export const GET = serve(learnerCalls.listLearners, async (viewer, call) => listLearners(viewer, call.query()))
