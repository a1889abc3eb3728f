import { getVisitor } from '@/lib/auth/session'
import { created, publicRoute } from '@/lib/boundary/route'
import { signUp } from '@/lib/people/commands'
import { signUpSchema } from '@/lib/people/schema'

export const POST = publicRoute(async (call) => {
  const input = await call.body(signUpSchema)
  return created(await signUp(await getVisitor(), input))
})
