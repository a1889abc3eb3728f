import { resetPassword } from '@/lib/arrivals/reset/commands'
import { getVisitor } from '@/lib/auth/session'
import { noContent, publicRoute, seeOther } from '@/lib/boundary/route'
import { paths } from '@/lib/paths'
import { resetSchema } from '@/lib/people/schema'

export const POST = publicRoute(async (call) => {
  const input = await call.body(resetSchema)
  await resetPassword(await getVisitor(), input)
  return call.isForm ? seeOther(`${paths.signIn()}?done=reset`) : noContent()
})
