import { paths } from '@/lib/foundation/paths'
import { firstVerificationHooks } from '@/lib/operations/profiles/first-verification.commands'
import { arrivalCalls } from '@/lib/people/accounts/calls'
import { withNext } from '@/lib/people/accounts/sign-in/safe-next'
import { resetPassword } from '@/lib/people/arrivals/password-reset.commands'
import { getVisitor } from '@/lib/platform/auth/session'
import { seeOther } from '@/lib/platform/http/route'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(arrivalCalls.resetPassword, async (call) => {
  const input = await call.body()
  await resetPassword(await getVisitor(), input, firstVerificationHooks)
  return call.isForm ? seeOther(withNext(paths.signInAfterReset, input.next)) : undefined
})
