import { dropSessionCookie, findHalfway } from '@/lib/auth/session'
import { noContent, publicRoute, seeOther } from '@/lib/boundary/route'
import { paths } from '@/lib/paths'
import { giveUpSecondFactor } from '@/lib/people/second-factor/commands'

export const POST = publicRoute(async (call) => {
  const halfway = await findHalfway()
  if (halfway) {
    await giveUpSecondFactor(halfway)
    await dropSessionCookie()
  }
  return call.isForm ? seeOther(paths.signIn()) : noContent()
})
