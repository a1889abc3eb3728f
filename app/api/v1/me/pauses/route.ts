import { created, route } from '@/lib/doors/http/route'
import { addPause } from '@/lib/learning/plans/commands'
import { listPauses } from '@/lib/learning/plans/data'
import { pauseSchema } from '@/lib/learning/plans/schema'

export const GET = route(async (viewer) => ({ pauses: await listPauses(viewer) }))

export const POST = route(async (viewer, call) => created(await addPause(viewer, await call.body(pauseSchema))))
