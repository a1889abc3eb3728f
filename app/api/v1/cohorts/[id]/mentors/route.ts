import { cohortCalls } from '@/lib/mentoring/cohorts/calls'
import { addMentor } from '@/lib/mentoring/cohorts/commands'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(cohortCalls.addMentor, async (viewer, call) =>
  addMentor(viewer, call.params.id, (await call.body()).email),
)
