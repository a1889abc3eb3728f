import { serve } from '@/lib/doors/http/serve'
import { planCalls } from '@/lib/learning/plans/calls'
import { removePause } from '@/lib/learning/plans/commands'

export const DELETE = serve(planCalls.removePause, async (viewer, { params }) => removePause(viewer, params.id))
