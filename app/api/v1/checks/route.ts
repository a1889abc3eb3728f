import { checkCalls } from '@/lib/learning/checks/calls'
import { requireKnownCode } from '@/lib/learning/checks/codes/usable-code.data'
import { boundedRunSchema, codeOfRunSchema } from '@/lib/learning/checks/schema'
import { submitRun } from '@/lib/learning/checks/submitting/commands'
import { limitRefusedRuns } from '@/lib/learning/checks/submitting/limit-refused-runs.data'
import { inRunTurn } from '@/lib/learning/checks/submitting/run-turns'
import { publishCheckRun } from '@/lib/mentoring/reviews/notify.commands'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(checkCalls.submitRun, async (call) =>
  inRunTurn(call.address, () =>
    limitRefusedRuns(call.address, async () => {
      const code = await call.body(codeOfRunSchema)
      if (code !== null) await requireKnownCode(code)
      return submitRun(await call.body(boundedRunSchema), publishCheckRun)
    }),
  ),
)
