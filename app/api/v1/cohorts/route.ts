import { created, route } from '@/lib/doors/http/route'
import { createCohort } from '@/lib/mentoring/cohorts/commands'
import { cohortSchema } from '@/lib/mentoring/cohorts/schema'

export const POST = route(async (viewer, call) => created(await createCohort(viewer, await call.body(cohortSchema))))
