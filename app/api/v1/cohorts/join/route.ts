import { route } from '@/lib/boundary/route'
import { joinCohort } from '@/lib/cohorts/commands'
import { joinSchema } from '@/lib/cohorts/schema'

export const POST = route(async (viewer, call) =>
  joinCohort(viewer, (await call.body(joinSchema)).code, new Date(), call.address),
)
