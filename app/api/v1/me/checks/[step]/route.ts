import { checkCalls } from '@/lib/learning/checks/calls'
import { listOwnCheckRuns } from '@/lib/learning/checks/data'
import { serve } from '@/lib/platform/http/serve'

export const GET = serve(checkCalls.listCheckRuns, async (viewer, { params }) => ({
  runs: await listOwnCheckRuns(viewer, params.step),
}))
