import { cohortCalls } from '@/lib/mentoring/cohorts/calls'
import { removeLearner } from '@/lib/mentoring/cohorts/members/commands'
import { onDeparture } from '@/lib/mentoring/learners/mentees/event-hooks.commands'
import { serve } from '@/lib/platform/http/serve'

export const DELETE = serve(cohortCalls.removeLearner, async (viewer, call) =>
  removeLearner(viewer, call.params.id, call.params.user, onDeparture),
)
