import { firstProof } from '@/lib/care/profiles/first-proof.commands'
import { getVisitor } from '@/lib/doors/auth/session'
import { noContent, publicRoute, seeOther } from '@/lib/doors/http/route'
import { paths } from '@/lib/foundation/paths'
import { resetSchema } from '@/lib/people/accounts/schema'
import { resetPassword } from '@/lib/people/arrivals/reset.commands'

export const POST = publicRoute(async (call) => {
  const input = await call.body(resetSchema)
  await resetPassword(await getVisitor(), input, firstProof)
  return call.isForm ? seeOther(`${paths.signIn()}?done=reset`) : noContent()
})
