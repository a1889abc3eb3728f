import { signUpDoors } from '@/lib/mentoring/cohorts/joining/sign-up-doors.data'
import { arrivalCalls } from '@/lib/people/accounts/calls'
import { signUp } from '@/lib/people/accounts/commands'
import { signUpBody } from '@/lib/people/accounts/sign-up/sign-up-body'
import { getVisitor } from '@/lib/platform/auth/session'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(arrivalCalls.signUp, async (call) => {
  const input = await call.body(signUpBody)
  return signUp(await getVisitor(), input, signUpDoors)
})
