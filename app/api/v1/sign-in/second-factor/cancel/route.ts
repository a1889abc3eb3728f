import { dropSessionCookie, findHalfway } from '@/lib/doors/auth/session'
import { noContent, publicRoute, seeOther } from '@/lib/doors/http/route'
import { paths } from '@/lib/foundation/paths'
import { giveUpSecondFactor } from '@/lib/people/accounts/second-factor/commands'

export const POST = publicRoute(async (call) => {
  const halfway = await findHalfway()
  if (halfway) {
    await giveUpSecondFactor(halfway)
    await dropSessionCookie()
  }
  return call.isForm ? seeOther(paths.signIn()) : noContent()
})
