import { checkCalls } from '@/lib/learning/checks/calls'
import { boundedRunSchema } from '@/lib/learning/checks/schema'
import { submitRun } from '@/lib/learning/checks/submitting/commands'
import { limitRefusedRuns } from '@/lib/learning/checks/submitting/limit-refused-runs.data'
import { publishCheckRun } from '@/lib/mentoring/reviews/notify.commands'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(checkCalls.submitRun, async (call) =>
  limitRefusedRuns(call.address, async () => submitRun(await call.body(boundedRunSchema), publishCheckRun)),
)
