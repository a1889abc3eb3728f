import { checkCalls } from '@/lib/learning/checks/calls'
import { visitWork } from '@/lib/learning/checks/visits/commands'
import { publishCheckRun } from '@/lib/mentoring/reviews/notify.commands'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(checkCalls.visitWork, async (viewer, call) =>
  visitWork(viewer, call.params.step, await call.body(), publishCheckRun),
)
