import { getVisitor } from '@/lib/auth/session'
import { noContent, publicRoute, seeOther } from '@/lib/boundary/route'
import { AppError } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { takeAddressLink } from '@/lib/people/address/commands'
import { tokenSchema } from '@/lib/people/schema'

/** A form without scripts comes back to the page, which says what became of it. */
export const POST = publicRoute(async (call) => {
  const { token } = await call.body(tokenSchema)
  if (!call.isForm) {
    await takeAddressLink(await getVisitor(), token)
    return noContent()
  }
  const outcome = await takeAddressLink(await getVisitor(), token).catch((error) => {
    if (error instanceof AppError) return 'problem'
    throw error
  })
  return seeOther(paths.emailConfirmed(outcome))
})
