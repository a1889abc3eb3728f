import { getVisitor } from '@/lib/auth/session'
import { noContent, publicRoute } from '@/lib/boundary/route'
import { requestSignInLink } from '@/lib/people/mail-links/commands'
import { mailLinkSchema } from '@/lib/people/schema'

/** The answer is the same for every address. */
export const POST = publicRoute(async (call) => {
  const input = await call.body(mailLinkSchema)
  await requestSignInLink(await getVisitor(), input, call.address)
  return noContent()
})
