import { getVisitor } from '@/lib/doors/auth/session'
import { created, publicRoute } from '@/lib/doors/http/route'
import { takeTry } from '@/lib/foundation/rate-limit/limit'
import { limits } from '@/lib/foundation/rate-limit/limits'
import { networkOf } from '@/lib/foundation/rate-limit/network'
import { signUp } from '@/lib/people/accounts/commands'
import { signUpSchema } from '@/lib/people/accounts/schema'

export const POST = publicRoute(async (call) => {
  const input = await call.body(signUpSchema)
  await takeTry(limits.signUp, networkOf(call.address))
  return created(await signUp(await getVisitor(), input))
})
