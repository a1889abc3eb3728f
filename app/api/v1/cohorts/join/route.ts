import { route } from '@/lib/doors/http/route'
import { joinCohort } from '@/lib/mentoring/cohorts/commands'
import { joinSchema } from '@/lib/mentoring/cohorts/schema'

export const POST = route(async (viewer, call) =>
  joinCohort(viewer, (await call.body(joinSchema)).code, new Date(), call.address),
)
