import { cohortCalls } from '@/lib/mentoring/cohorts/calls'
import { saveClosed } from '@/lib/mentoring/cohorts/settings/closing.commands'
import { serve } from '@/lib/platform/http/serve'

export const PUT = serve(
  cohortCalls.closeCohort,
  async (viewer, call) => await saveClosed(viewer, call.params.id, await call.body()),
)
