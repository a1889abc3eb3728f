import { getVisitor } from '@/lib/doors/auth/session'
import { noContent, publicRoute } from '@/lib/doors/http/route'
import { requestSignInLink } from '@/lib/people/accounts/mail-links/commands'
import { mailLinkSchema } from '@/lib/people/accounts/schema'

/** The answer is the same for every address. */
export const POST = publicRoute(async (call) => {
  const input = await call.body(mailLinkSchema)
  await requestSignInLink(await getVisitor(), input, call.address)
  return noContent()
})
