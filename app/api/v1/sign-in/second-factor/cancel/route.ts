import { paths } from '@/lib/foundation/paths'
import { secondFactorCalls } from '@/lib/people/accounts/second-factor/calls'
import { cancelSecondFactor } from '@/lib/people/accounts/second-factor/commands'
import { dropSessionCookie, findPendingSecondFactor } from '@/lib/platform/auth/session'
import { seeOther } from '@/lib/platform/http/route'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(secondFactorCalls.giveUpSecondFactor, async (call) => {
  const halfway = await findPendingSecondFactor()
  if (halfway) {
    await cancelSecondFactor(halfway)
    await dropSessionCookie()
  }
  return call.isForm ? seeOther(paths.signIn()) : undefined
})
