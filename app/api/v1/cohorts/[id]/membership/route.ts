import { cohortCalls } from '@/lib/mentoring/cohorts/calls'
import { leaveCohort } from '@/lib/mentoring/cohorts/commands'
import { onDeparture } from '@/lib/mentoring/learners/mentees/event-hooks.commands'
import { serve } from '@/lib/platform/http/serve'

export const DELETE = serve(cohortCalls.leaveCohort, async (viewer, call) =>
  leaveCohort(viewer, call.params.id, onDeparture),
)
