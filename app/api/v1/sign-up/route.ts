import { getVisitor } from '@/lib/doors/auth/session'
import { serve } from '@/lib/doors/http/serve'
import { arrivalCalls } from '@/lib/people/accounts/calls'
import { signUp } from '@/lib/people/accounts/commands'
import { signUpBody } from '@/lib/people/accounts/sign-up-body'

export const POST = serve(arrivalCalls.signUp, async (call) => {
  const input = await call.body(signUpBody)
  return signUp(await getVisitor(), input)
})
