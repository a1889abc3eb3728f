import { dropSessionCookie, findHalfway } from '@/lib/doors/auth/session'
import { seeOther } from '@/lib/doors/http/route'
import { serve } from '@/lib/doors/http/serve'
import { paths } from '@/lib/foundation/paths'
import { secondFactorCalls } from '@/lib/people/accounts/second-factor/calls'
import { giveUpSecondFactor } from '@/lib/people/accounts/second-factor/commands'

export const POST = serve(secondFactorCalls.giveUpSecondFactor, async (call) => {
  const halfway = await findHalfway()
  if (halfway) {
    await giveUpSecondFactor(halfway)
    await dropSessionCookie()
  }
  return call.isForm ? seeOther(paths.signIn()) : undefined
})
