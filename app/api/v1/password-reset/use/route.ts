import { firstProof } from '@/lib/care/profiles/first-proof.commands'
import { getVisitor } from '@/lib/doors/auth/session'
import { seeOther } from '@/lib/doors/http/route'
import { serve } from '@/lib/doors/http/serve'
import { paths } from '@/lib/foundation/paths'
import { arrivalCalls } from '@/lib/people/accounts/calls'
import { withNext } from '@/lib/people/accounts/safe-next'
import { resetPassword } from '@/lib/people/arrivals/reset.commands'

export const POST = serve(arrivalCalls.resetPassword, async (call) => {
  const input = await call.body()
  await resetPassword(await getVisitor(), input, firstProof)
  return call.isForm ? seeOther(withNext(paths.signInAfterReset, input.next)) : undefined
})
