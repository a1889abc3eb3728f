import { AppError } from '@/lib/foundation/errors'
import { paths } from '@/lib/foundation/paths'
import { takeAddressLink } from '@/lib/people/accounts/address/commands'
import { arrivalCalls } from '@/lib/people/accounts/calls'
import { withNext } from '@/lib/people/accounts/sign-in/safe-next'
import { getVisitor, rotateSession } from '@/lib/platform/auth/session'
import { isSignedIn } from '@/lib/platform/auth/viewer'
import { seeOther } from '@/lib/platform/http/route'
import { serve } from '@/lib/platform/http/serve'

/** Confirms an address. A form without scripts is redirected to the page, which shows the outcome. */
export const POST = serve(arrivalCalls.confirmAddress, async (call) => {
  const { token, next } = await call.body()
  const outcome = await take(token).catch((error) => {
    if (call.isForm && error instanceof AppError) return 'problem'
    throw error
  })
  return call.isForm ? seeOther(withNext(paths.emailConfirmed(outcome), next)) : undefined
})

/** Uses the link. A changed address is another way to sign in, so the session gets a new cookie. */
async function take(token: string): Promise<'verify' | 'change'> {
  const visitor = await getVisitor()
  const outcome = await takeAddressLink(visitor, token)
  if (outcome === 'change' && isSignedIn(visitor)) await rotateSession(visitor)
  return outcome
}
