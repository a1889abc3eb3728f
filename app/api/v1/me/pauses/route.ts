import { created, route } from '@/lib/boundary/route'
import { addPause } from '@/lib/plans/commands'
import { listPauses } from '@/lib/plans/data'
import { pauseSchema } from '@/lib/plans/schema'

export const GET = route(async (viewer) => ({ pauses: await listPauses(viewer) }))

export const POST = route(async (viewer, call) => created(await addPause(viewer, await call.body(pauseSchema))))
