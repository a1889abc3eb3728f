import { getVisitor } from '@/lib/auth/session'
import { noContent, publicRoute, seeOther } from '@/lib/boundary/route'
import { paths } from '@/lib/paths'
import { requestReset } from '@/lib/people/mail-links/commands'
import { mailLinkSchema } from '@/lib/people/schema'

/** The answer is the same for every address. */
export const POST = publicRoute(async (call) => {
  const input = await call.body(mailLinkSchema)
  await requestReset(await getVisitor(), input, call.address)
  return call.isForm ? seeOther(`${paths.forgotPassword}?done=yes`) : noContent()
})
