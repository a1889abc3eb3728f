import { paths } from '@/lib/foundation/paths'
import { secondFactorCalls } from '@/lib/people/accounts/second-factor/calls'
import { giveUpSecondFactor } from '@/lib/people/accounts/second-factor/commands'
import { dropSessionCookie, findHalfway } from '@/lib/platform/auth/session'
import { seeOther } from '@/lib/platform/http/route'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(secondFactorCalls.giveUpSecondFactor, async (call) => {
  const halfway = await findHalfway()
  if (halfway) {
    await giveUpSecondFactor(halfway)
    await dropSessionCookie()
  }
  return call.isForm ? seeOther(paths.signIn()) : undefined
})
