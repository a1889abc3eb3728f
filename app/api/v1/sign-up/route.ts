import { getVisitor } from '@/lib/auth/session'
import { created, publicRoute } from '@/lib/boundary/route'
import { signUp } from '@/lib/people/commands'
import { signUpSchema } from '@/lib/people/schema'
import { takeTry } from '@/lib/rate-limit/limit'
import { limits } from '@/lib/rate-limit/limits'
import { networkOf } from '@/lib/rate-limit/network'

export const POST = publicRoute(async (call) => {
  const input = await call.body(signUpSchema)
  await takeTry(limits.signUp, networkOf(call.address))
  return created(await signUp(await getVisitor(), input))
})
