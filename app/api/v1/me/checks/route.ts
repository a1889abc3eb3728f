import { checkCalls } from '@/lib/learning/checks/calls'
import { makeCheckCode } from '@/lib/learning/checks/codes/commands'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(checkCalls.makeCheckCode, async (viewer, call) => makeCheckCode(viewer, await call.body()))
