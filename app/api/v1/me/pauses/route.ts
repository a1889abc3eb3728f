import { planCalls } from '@/lib/learning/plans/calls'
import { addPause } from '@/lib/learning/plans/commands'
import { listPauses } from '@/lib/learning/plans/data'
import { serve } from '@/lib/platform/http/serve'

export const GET = serve(planCalls.listPauses, async (viewer) => ({ pauses: await listPauses(viewer) }))

export const POST = serve(planCalls.addPause, async (viewer, call) => addPause(viewer, await call.body()))
