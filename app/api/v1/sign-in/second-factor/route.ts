import { AppError } from '@/lib/foundation/errors'
import { secondFactorCalls } from '@/lib/people/accounts/second-factor/calls'
import { completeSecondFactor } from '@/lib/people/accounts/second-factor/commands'
import { pathAfterRefusal } from '@/lib/people/accounts/second-factor/second-step'
import { safeNext } from '@/lib/people/accounts/sign-in/safe-next'
import { requirePendingSecondFactor, setSessionCookie } from '@/lib/platform/auth/session'
import { seeOther } from '@/lib/platform/http/route'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(secondFactorCalls.passSecondFactor, async (call) => {
  const { next, form } = call.query()
  try {
    const halfway = await requirePendingSecondFactor()
    const { code } = await call.body()
    await setSessionCookie(await completeSecondFactor(halfway, code, call.address))
  } catch (error) {
    if (!call.isForm || !(error instanceof AppError)) throw error
    return seeOther(pathAfterRefusal(error, form, next))
  }
  return call.isForm ? seeOther(safeNext(next)) : undefined
})
