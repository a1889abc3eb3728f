import { getVisitor, rotateSession } from '@/lib/doors/auth/session'
import { isSignedIn } from '@/lib/doors/auth/viewer'
import { noContent, publicRoute, seeOther } from '@/lib/doors/http/route'
import { AppError } from '@/lib/foundation/errors'
import { paths } from '@/lib/foundation/paths'
import { takeAddressLink } from '@/lib/people/accounts/address/commands'
import { tokenSchema } from '@/lib/people/accounts/schema'

/** A form without scripts comes back to the page, which says what became of it. */
export const POST = publicRoute(async (call) => {
  const { token } = await call.body(tokenSchema)
  if (!call.isForm) {
    await take(token)
    return noContent()
  }
  const outcome = await take(token).catch((error) => {
    if (error instanceof AppError) return 'problem'
    throw error
  })
  return seeOther(paths.emailConfirmed(outcome))
})

/** Another address is another way in: from then on the session has another cookie. */
async function take(token: string): Promise<'verify' | 'change'> {
  const visitor = await getVisitor()
  const outcome = await takeAddressLink(visitor, token)
  if (outcome === 'change' && isSignedIn(visitor)) await rotateSession(visitor)
  return outcome
}
