import { getVisitor } from '@/lib/doors/auth/session'
import { noContent, publicRoute, seeOther } from '@/lib/doors/http/route'
import { paths } from '@/lib/foundation/paths'
import { requestReset } from '@/lib/people/accounts/mail-links/commands'
import { mailLinkSchema } from '@/lib/people/accounts/schema'

/** The answer is the same for every address. */
export const POST = publicRoute(async (call) => {
  const input = await call.body(mailLinkSchema)
  await requestReset(await getVisitor(), input, call.address)
  return call.isForm ? seeOther(`${paths.forgotPassword}?done=yes`) : noContent()
})
