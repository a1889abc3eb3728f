import { created, route } from '@/lib/boundary/route'
import { createCohort } from '@/lib/cohorts/commands'
import { cohortSchema } from '@/lib/cohorts/schema'

export const POST = route(async (viewer, call) => created(await createCohort(viewer, await call.body(cohortSchema))))
