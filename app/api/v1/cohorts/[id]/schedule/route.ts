import { cohortCalls } from '@/lib/mentoring/cohorts/calls'
import { saveSchedule } from '@/lib/mentoring/cohorts/schedule/commands'
import { getCohortSchedule } from '@/lib/mentoring/cohorts/schedule/data'
import { serve } from '@/lib/platform/http/serve'

export const GET = serve(cohortCalls.getSchedule, (viewer, call) => getCohortSchedule(viewer, call.params.id))

export const PUT = serve(cohortCalls.saveSchedule, async (viewer, call) =>
  saveSchedule(viewer, call.params.id, await call.body()),
)
