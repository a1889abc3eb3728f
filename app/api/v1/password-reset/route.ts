import { paths } from '@/lib/foundation/paths'
import { arrivalCalls } from '@/lib/people/accounts/calls'
import { requestReset } from '@/lib/people/accounts/mail-links/commands'
import { withNext } from '@/lib/people/accounts/sign-in/safe-next'
import { getVisitor } from '@/lib/platform/auth/session'
import { seeOther } from '@/lib/platform/http/route'
import { serve } from '@/lib/platform/http/serve'

/** Requests a reset link. The answer is the same for every address. */
export const POST = serve(arrivalCalls.requestReset, async (call) => {
  const input = await call.body()
  await requestReset(await getVisitor(), input, call.address)
  return call.isForm ? seeOther(withNext(`${paths.forgotPassword}?done=yes`, input.next)) : undefined
})
