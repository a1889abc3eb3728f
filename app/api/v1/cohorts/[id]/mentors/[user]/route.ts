import { cohortCalls } from '@/lib/mentoring/cohorts/calls'
import { removeMentor } from '@/lib/mentoring/cohorts/members/commands'
import { onDeparture } from '@/lib/mentoring/learners/mentees/event-hooks.commands'
import { serve } from '@/lib/platform/http/serve'

export const DELETE = serve(cohortCalls.removeMentor, async (viewer, call) =>
  removeMentor(viewer, call.params.id, call.params.user, onDeparture),
)
