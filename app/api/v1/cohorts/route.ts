import { serve } from '@/lib/doors/http/serve'
import { cohortCalls } from '@/lib/mentoring/cohorts/calls'
import { createCohort } from '@/lib/mentoring/cohorts/commands'

export const POST = serve(cohortCalls.createCohort, async (viewer, call) => createCohort(viewer, await call.body()))
