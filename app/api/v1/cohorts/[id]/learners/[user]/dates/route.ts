import { cohortCalls } from '@/lib/mentoring/cohorts/calls'
import { saveLearnerDates } from '@/lib/mentoring/cohorts/schedule/learner-dates.commands'
import { hasNewerPlan } from '@/lib/mentoring/learners/agreed-plans/newer-plan.data'
import { serve } from '@/lib/platform/http/serve'

export const PUT = serve(cohortCalls.saveLearnerDates, async (viewer, call) =>
  saveLearnerDates(viewer, call.params.id, call.params.user, await call.body(), hasNewerPlan),
)
