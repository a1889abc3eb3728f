import { cohortCalls } from '@/lib/mentoring/cohorts/calls'
import { assignMentor } from '@/lib/mentoring/cohorts/members/assigned-mentor.commands'
import { serve } from '@/lib/platform/http/serve'

export const PUT = serve(cohortCalls.assignMentor, async (viewer, call) =>
  assignMentor(viewer, call.params.id, call.params.user, await call.body()),
)
