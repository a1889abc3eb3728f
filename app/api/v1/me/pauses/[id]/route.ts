import { planCalls } from '@/lib/learning/plans/calls'
import { removePause } from '@/lib/learning/plans/commands'
import { serve } from '@/lib/platform/http/serve'

export const DELETE = serve(planCalls.removePause, async (viewer, { params }) => removePause(viewer, params.id))
